// Loaded before a program of its own process: at its end it tells what that took, as the last line of the output.

process.on('exit', (code) => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const peakMemoryMB = Math.round(maxRSS / 1000);
  const processorSeconds = Math.round((userCPUTime + systemCPUTime) / 1e6);
  process.stdout.write(`\n${JSON.stringify({ code, peakMemoryMB, processorSeconds })}\n`);
});
