#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = new URL('../dist/src/main.js', import.meta.url);
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    'pressai: Node 24 is needed. It came with "npm ci": call this with "npx pressai" or "npm run pressai --".',
  );
  process.exit(1);
}
if (!existsSync(fileURLToPath(program))) {
  console.error('pressai: The program is not built yet. Run "npm run build" once.');
  process.exit(1);
}
await import(program.href);
