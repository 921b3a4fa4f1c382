import type { Server } from 'node:http';

/** One response of a site. */
export interface Transfer {
  /** Path without the query. */
  path: string;
  /** Of its body, as it travels: compressed. */
  bytes: number;
  /** When it was asked for, in milliseconds since 1970. */
  at: number;
}

/** Keeps a list of all that a server sends, workers' requests included. */
export interface Traffic {
  /** Empties the list when the server has been quiet for so long. */
  settle(milliseconds: number): Promise<Transfer[]>;
}

export function watchTraffic(server: Server): Traffic {
  let transfers: Transfer[] = [];
  let open = 0;
  let last = performance.now();
  server.prependListener('request', (request, response) => {
    const { pathname: path } = new URL(request.url ?? '/', 'http://site');
    const transfer = { path, bytes: 0, at: performance.timeOrigin + performance.now() };
    transfers.push(transfer);
    open++;
    const { write, end } = response;
    const count = (chunk: unknown) => {
      if (typeof chunk === 'string' || chunk instanceof Uint8Array)
        transfer.bytes += Buffer.byteLength(chunk);
    };
    response.write = (...args: unknown[]) => {
      count(args[0]);
      return Reflect.apply(write, response, args) as boolean;
    };
    response.end = (...args: unknown[]) => {
      count(args[0]);
      return Reflect.apply(end, response, args) as typeof response;
    };
    response.on('close', () => {
      open--;
      last = performance.now();
    });
    last = performance.now();
  });
  return {
    async settle(milliseconds) {
      while (open > 0 || performance.now() - last < milliseconds)
        await new Promise((resolve) => setTimeout(resolve, 20));
      const settled = transfers;
      transfers = [];
      return settled;
    },
  };
}

/** What the reader's page costs in any case. */
const page = /\/$|\.(html|css|woff2|svg|ico|png)$/;

/** Bytes of some responses: all that a search costs on top of its page, and what of it are scripts. */
export function searchBytes(transfers: readonly Transfer[]): { all: number; scripts: number } {
  const sum = (some: readonly Transfer[]) => some.reduce((total, { bytes }) => total + bytes, 0);
  const costs = transfers.filter(({ path }) => !page.test(path));
  return { all: sum(costs), scripts: sum(costs.filter(({ path }) => path.endsWith('.js'))) };
}
