import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import compress from '@polka/compression';
import getPort, { portNumbers } from 'get-port';
import sirv from 'sirv';

/** A folder served over HTTP. */
interface Served {
  /** `http://localhost:4321/` */
  url: string;
  port: number;
  server: Server;
}

/**
 * Serves a built site to this machine, at the first free port from `first` on. As static hosts do, it
 * compresses text, and answers addresses that lead nowhere with the site's `404.html`.
 */
export async function serveFolder(folder: string, first: number): Promise<Served> {
  const send = sirv(folder, { etag: true });
  const shrink = compress({ gzip: true, level: 9 });
  const missing = await readFile(join(folder, '404.html'));
  const server = createServer((request, response) => {
    shrink(request, response, () => {
      send(request, response, () => {
        response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(missing);
      });
    });
  });
  const port = await getPort({ port: portNumbers(first, first + 100), host: '127.0.0.1' });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://localhost:${port}/`, port, server };
}
