#!/usr/bin/env node
// The entry of `slipway`. It loads almost nothing itself, so that the compile cache is on before the rest is loaded.
import module from 'node:module';

// Node 22.1 and newer; a `slipway` installed for everybody may run on an older one.
if ('enableCompileCache' in module) module.enableCompileCache();

const { runProcess } = await import('./run-process.ts');
await runProcess();
