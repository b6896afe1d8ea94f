import { enterpriseTarget } from '../../enterprises/index.ts';
import { peopleProblems, signInDirectly } from '../../people/index.ts';
import { salesPolicy } from '../../sales/index.ts';
import { type Page, param, type Route, type Visit } from '../../web/index.ts';
import { deskPaths } from '../paths.ts';
import { firstRunPage, startInstallation } from './first-run.tsx';
import { homePage } from './home.tsx';
import { producerPage } from './producer.tsx';

export const deskRoutes: readonly Route[] = [
  { method: 'get', path: deskPaths.home, may: 'public', handle: homePage },
  {
    method: 'get',
    path: deskPaths.firstRun,
    may: 'public',
    handle: (visit) => firstRunPage(visit),
  },
  { method: 'post', path: deskPaths.firstRun, may: 'public', handle: startInstallation },
  {
    method: 'get',
    path: deskPaths.producer(':enterprise'),
    may: salesPolicy.permissions['sales.see'],
    on: (visit) => enterpriseTarget(visit.house.database, param(visit, 'enterprise')),
    handle: producerPage,
  },
  // Of a demo only; the printed address is opened, the button posts.
  { method: 'get', path: deskPaths.signInAs(':person'), may: 'public', handle: signInAs },
  { method: 'post', path: deskPaths.signInAs(':person'), may: 'public', handle: signInAs },
];

async function signInAs(visit: Visit): Promise<Page | Response> {
  if (!visit.house.config.waysIn) throw peopleProblems.notFound();
  const visitor = { headers: visit.c.req.raw.headers, ip: '127.0.0.1' };
  const { cookies } = await signInDirectly(visit.house.auth, visitor, param(visit, 'person'));
  const headers = new Headers({ location: deskPaths.home });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}
