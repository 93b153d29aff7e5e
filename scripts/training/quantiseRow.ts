/**
 * Writes a row as int8 into `bytes` from `at` on, its largest number as 127.
 * @returns what one step is worth
 */
export function quantiseRow(row: Float32Array, bytes: Int8Array, at: number): number {
  const largest = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  row.forEach((value, i) => {
    bytes[at + i] = Math.round((value / largest) * 127);
  });
  return largest / 127;
}
