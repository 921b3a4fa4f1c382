import { keepCompiled } from './keep-compiled.ts';

keepCompiled();
await import('./ingest/run-ingest.ts');
