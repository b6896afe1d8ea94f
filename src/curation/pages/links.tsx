/** Links for those who came in a list: one button, one file. */
import { writeTable } from '../../files/index.ts';
import { formatPhone } from '../../people/index.ts';
import {
  Crumbs,
  Empty,
  formatCount,
  inLocale,
  type Page,
  type Route,
  redirect,
  Submit,
  type Visit,
} from '../../web/index.ts';
import { giveLinks } from '../actions/links.ts';
import { linksSaid } from '../messages/links.ts';
import { curationSaid } from '../messages/office.ts';
import { curationPaths } from '../paths.ts';
import { linkTold } from '../questions/links.ts';
import { selectWithoutLink } from '../store/applications.ts';
import { allowed, theCampaign, trailTo } from './parts.tsx';

async function linksPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(linksSaid, locale);
  const said = inLocale(curationSaid, locale);
  const campaign = await theCampaign(visit);
  const { campaignId } = campaign;
  const missing = await selectWithoutLink(house.database.read, campaignId);
  const list = { href: curationPaths.applications(campaignId), text: said.applicants };
  return {
    title: m.title,
    width: 'phone',
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign, list)} label={said.trail} />
        <h1>{m.title}</h1>
        <p class="my-3">{m.lead}</p>
        {missing.length === 0 ? (
          <Empty>{m.none}</Empty>
        ) : (
          <form method="post">
            <p class="my-3">{m.missing(formatCount(missing.length, locale))}</p>
            <p class="my-3">{m.secret}</p>
            <Submit>{m.make}</Submit>
          </form>
        )}
      </>
    ),
  };
}

/** The links stand in this answer and nowhere else. */
async function linksFile(visit: Visit): Promise<Response> {
  const { house, who, today } = visit;
  const campaign = await theCampaign(visit);
  const { campaignId } = campaign;
  const given = await giveLinks(house, who, campaignId);
  if (given.length === 0) return redirect(curationPaths.links(campaignId));
  const rows = given.map(({ application, token }) => {
    const { link, whatsapp } = linkTold(house, campaign, { application, token });
    const { no, enterpriseName, ownerName, phone } = application;
    return [no, enterpriseName, ownerName, formatPhone(phone), link, whatsapp];
  });
  const heads = ['Nomor', 'Usaha', 'Nama', 'HP', 'Tautan', 'WhatsApp'];
  const bytes = await writeTable({ format: 'csv', title: 'tautan', rows: [heads, ...rows] });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'cache-control': 'no-store',
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="RAHASIA-tautan-${campaignId}-${today}.csv"`,
    },
  });
}

export const linkRoutes: readonly Route[] = [
  {
    method: 'get',
    path: curationPaths.links(':campaign'),
    ...allowed('curation.screen'),
    handle: linksPage,
  },
  {
    method: 'post',
    path: curationPaths.links(':campaign'),
    ...allowed('curation.screen'),
    handle: linksFile,
  },
];
