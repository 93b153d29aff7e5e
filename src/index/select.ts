/**
 * Moves the `rank` largest of the first `length` numbers to the front, in no order, and returns the smallest of
 * those (Hoare's selection). 1 <= rank <= length.
 */
export function keepLargest(numbers: Float64Array, length: number, rank: number): number {
  let low = 0;
  let high = length - 1;
  const wanted = rank - 1;
  while (low < high) {
    const pivot = numbers[(low + high) >>> 1] as number;
    let left = low;
    let right = high;
    while (left <= right) {
      while ((numbers[left] as number) > pivot) left += 1;
      while ((numbers[right] as number) < pivot) right -= 1;
      if (left > right) break;
      const swapped = numbers[left] as number;
      numbers[left] = numbers[right] as number;
      numbers[right] = swapped;
      left += 1;
      right -= 1;
    }
    if (wanted <= right) high = right;
    else if (wanted >= left) low = left;
    else break;
  }
  return numbers[wanted] as number;
}
