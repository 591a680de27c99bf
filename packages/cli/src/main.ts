#!/usr/bin/env node
import { run } from './run.ts';
import { processTerminal } from './terminal/io.ts';

// A reader of the output that closes early (`cairn ... | head`) is no problem of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), processTerminal());
