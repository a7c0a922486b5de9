/** Links between the pages of a list. */
export interface Pager {
  readonly page: number;
  readonly pages: number;
  readonly previous: string | null;
  readonly next: string | null;
}

/**
 * path   address of the list, without a page
 * query  what else the address says, for instance what was searched for
 * page   counts from 1
 */
export function pagerOf(
  path: string,
  query: Readonly<Record<string, string>>,
  { page, perPage, total }: { readonly page: number; readonly perPage: number; readonly total: number },
): Pager | null {
  const pages = Math.max(1, Math.ceil(total / perPage));
  if (pages === 1) return null;
  const linkTo = (target: number) =>
    `${path}?${new URLSearchParams({ ...query, page: String(target) }).toString()}`;
  return {
    page,
    pages,
    previous: page > 1 ? linkTo(page - 1) : null,
    next: page < pages ? linkTo(page + 1) : null,
  };
}
