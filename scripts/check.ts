import { keepCompiled } from './keep-compiled.ts';

keepCompiled();
await import('./check/run-check.ts');
