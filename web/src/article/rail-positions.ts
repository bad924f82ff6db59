/**
 * Where the ticks of a rail stand, in pixels from its top: each in proportion to its share of the article, but far
 * enough from its neighbours to be hit, as far as there is room.
 * @param shares from 0 to 1, ascending
 * @param height of the rail, in pixels
 * @param size of a tick, in pixels
 */
export function railPositions(shares: readonly number[], height: number, size: number): readonly number[] {
  const room = Math.max(0, height - size);
  const gap = Math.min(size, room / Math.max(1, shares.length - 1));
  const positions: number[] = [];
  for (const [index, share] of shares.entries())
    positions.push(Math.max(share * room, index === 0 ? 0 : positions[index - 1] + gap));
  // What was pushed past the bottom pushes back.
  for (let index = positions.length - 1, limit = room; index >= 0; index--, limit -= gap) {
    positions[index] = Math.min(positions[index], limit);
    limit = positions[index];
  }
  return positions;
}
