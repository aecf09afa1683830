/** Two items that belong together, or that do not. */
export type Couple = readonly [a: string, b: string];

/**
 * Groups items by couples that belong together, the surest first, and never puts two into one group that were told apart.
 * The groups are in the order of their first items.
 */
export function regroup(items: readonly string[], together: readonly Couple[], apart: readonly Couple[]): string[][] {
  const groupOf = new Map(items.map((item) => [item, [item]]));
  const foes = new Map<string, Set<string>>();
  for (const [a, b] of apart) {
    foes.set(a, (foes.get(a) ?? new Set()).add(b));
    foes.set(b, (foes.get(b) ?? new Set()).add(a));
  }
  for (const [a, b] of together) {
    const [left, right] = [groupOf.get(a), groupOf.get(b)];
    if (!left || !right || left === right || left.some((item) => right.some((other) => foes.get(item)?.has(other)))) continue;
    for (const item of right) groupOf.set(item, left);
    left.push(...right);
  }
  return [...new Set(items.map((item) => groupOf.get(item) as string[]))];
}
