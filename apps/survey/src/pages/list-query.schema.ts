import * as z from 'zod';

/** What the address of a list may say: a page, from 1, and what to search for. What cannot be read is ignored. */
export const ListQuery = z.object({
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  search: z.string().trim().max(100).catch(''),
});
export type ListQuery = z.infer<typeof ListQuery>;
