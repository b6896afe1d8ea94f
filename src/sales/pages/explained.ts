import { hasToRead, peoplePaths } from '../../people/index.ts';
import { type Page, param, redirect, type Visit } from '../../web/index.ts';
import { isOnBehalf } from './on-behalf.ts';

/**
 * A page on which sales are recorded: whoever acts for their own enterprise is first told what is
 * collected and who sees it, and again once that is told in other words. What a phone has kept
 * without a signal is not held back by it.
 */
export const explained =
  (page: (visit: Visit) => Promise<Page | Response>) =>
  async (visit: Visit): Promise<Page | Response> => {
    const { house, who } = visit;
    const isOwn = who !== null && !isOnBehalf(visit, param(visit, 'enterprise'));
    if (!isOwn || !(await hasToRead(house.database, who.personId))) return page(visit);
    const { pathname, search } = new URL(visit.c.req.url);
    return redirect(peoplePaths.explanation(`${pathname}${search}`));
  };
