/** The milliseconds of the processor that this process has had: unlike the clock's, a busy machine does not lengthen them. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
