#!/usr/bin/env node
// The entry of `slipway`. It loads almost nothing itself, so that the compile cache is on before the rest is loaded.
import module from 'node:module';

// Node 22.1 and newer; a `slipway` installed for everybody may run on an older one.
if ('enableCompileCache' in module) module.enableCompileCache();

// One command validates each schema once or twice: compiling a function for each takes longer than it saves. zod reads
// this when a schema is made, so it has to be there before the rest is loaded.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

const { runProcess } = await import('./run-process.ts');
await runProcess();
