/**
 * Chains of people who manage each other in a circle.
 *
 * managers  the managers of each person, by id
 * returns   one chain for each circle that a walk upwards runs into; each begins anywhere in its circle
 *
 * Walks without recursion: a chain of command may be as long as the organisation.
 */
export function findCircles(managers: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const finished = new Set<string>();
  for (const start of managers.keys()) {
    const chain: { readonly id: string; next: number }[] = [];
    const onChain = new Map<string, number>();
    const enter = (id: string) => {
      onChain.set(id, chain.length);
      chain.push({ id, next: 0 });
    };
    if (!finished.has(start)) enter(start);
    for (let top = chain.at(-1); top; top = chain.at(-1)) {
      const above = managers.get(top.id)?.[top.next++];
      if (above === undefined) {
        chain.pop();
        onChain.delete(top.id);
        finished.add(top.id);
      } else if (onChain.has(above)) circles.push(chain.slice(onChain.get(above)).map(({ id }) => id));
      else if (!finished.has(above)) enter(above);
    }
  }
  return circles;
}
