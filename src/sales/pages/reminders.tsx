/** Who has still to send word, with the words of a reminder ready for WhatsApp and for mail. */
import type { VNode } from 'preact';
import { type CampaignWhole, campaignOf } from '../../campaigns/index.ts';
import { enterpriseTargets } from '../../enterprises/index.ts';
import { type Day, formatDay } from '../../kernel/day.ts';
import type { Person } from '../../people/index.ts';
import { noteReached, Reach, reachable } from '../../people/pages.ts';
import {
  Crumbs,
  Empty,
  inLocale,
  type Page,
  Pager,
  pageAsked,
  param,
  Submit,
  type Visit,
} from '../../web/index.ts';
import { remindByMail } from '../actions/remind.ts';
import { said } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import { salesProblems } from '../problems.ts';
import { lastReminded, type OwingMember, owingMembers } from '../questions/reminders.ts';
import { owedLines, reminderSubject, reminderText, remindSaid } from '../reminder-messages.ts';
import { MemberName, type Members, membersNamed } from './members.tsx';

/** Each brings a few people, whose looked-at numbers are noted one by one. */
const perPage = 30;

interface Owing {
  campaign: CampaignWhole;
  page: number;
  count: number;
  shown: OwingMember[];
  members: Members;
  /** Who acts for the enterprises of this page, of those whose people the visitor may see. */
  people: ReadonlyMap<string, readonly Person[]>;
}

async function owingOn(visit: Visit): Promise<Owing> {
  const campaignId = param(visit, 'campaign');
  const { house, today } = visit;
  const campaign = await campaignOf(house.database, campaignId);
  if (!campaign) throw salesProblems.noSuchCampaign({ campaignId });
  const { window } = campaign;
  const { exportReachDays: reachDays } = house.config;
  const all = await owingMembers(house.database, { campaignId, window, today, reachDays });
  const page = pageAsked(visit);
  const shown = all.slice((page - 1) * perPage, page * perPage);
  const members = await membersNamed(visit, campaignId, shown);
  const targets = await enterpriseTargets(house.database, [...members.open]);
  const people = await reachable(visit, targets);
  return { campaign, page, count: all.length, shown, members, people };
}

export async function remindersPage(visit: Visit, sent: number | null = null): Promise<Page> {
  const owing = await owingOn(visit);
  const { campaign, shown, people, count, page, members } = owing;
  const { campaignId } = campaign;
  const { locale, house } = visit;
  const enterpriseIds = shown.map(({ enterpriseId }) => enterpriseId);
  const [reminded] = await Promise.all([
    lastReminded(house.database, { campaignId, enterpriseIds }),
    noteReached(visit, { campaignId, people }),
  ]);
  const m = inLocale(remindSaid, locale);
  const mailed = [...people.values()].flat().filter((one) => one.email !== null).length;
  const parts = { visit, campaign, members };
  return {
    title: `${m.title} · ${campaign.name}`,
    body: (
      <>
        <Crumbs
          label={inLocale(said, locale).trail}
          trail={[
            {
              href: salesPaths.reporting(campaignId),
              text: inLocale(said, locale).reporting,
            },
          ]}
        />
        <h1>{m.title}</h1>
        {sent !== null && (
          <p class="border-2 border-success rounded-box p-3 my-3" role="status">
            {m.sent(sent)}
          </p>
        )}
        {count === 0 ? (
          <Empty>{m.none}</Empty>
        ) : (
          <>
            <p class="my-2 max-w-3xl">{m.lead}</p>
            <p class="font-semibold">{m.count(count)}</p>
            {mailed > 0 && (
              <form method="post" class="my-3">
                <Submit>{m.byMail(mailed)}</Submit>
                <p class="grounds">{m.byMailHint}</p>
              </form>
            )}
            <ul class="grid gap-4 my-4 lg:grid-cols-2">
              {shown.map((member) => (
                <Owes
                  key={member.enterpriseId}
                  {...parts}
                  member={member}
                  people={people.get(member.enterpriseId) ?? []}
                  reminded={reminded.get(member.enterpriseId) ?? null}
                />
              ))}
            </ul>
            <Pager
              locale={locale}
              at={{ count, perPage, page }}
              to={(hal) => salesPaths.reminders(campaignId, hal)}
            />
          </>
        )}
      </>
    ),
  };
}

function Owes(props: {
  visit: Visit;
  campaign: CampaignWhole;
  members: Members;
  member: OwingMember;
  people: readonly Person[];
  reminded: Day | null;
}): VNode {
  const { visit, members, member, people, reminded } = props;
  const { locale } = visit;
  const { enterpriseId, owed } = member;
  const m = inLocale(remindSaid, locale);
  return (
    <li class="border border-base-300 rounded-box p-4 min-w-0">
      <h2>
        <MemberName id={enterpriseId} members={members} />
      </h2>
      <ul class="list-disc pl-5 my-2">
        {owedLines(owed, visit.today, locale).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {owed.isHinted && <p class="text-warning my-2">{m.hinted}</p>}
      {reminded && <p class="grounds">{m.reminded(formatDay(reminded, locale))}</p>}
      {members.open.has(enterpriseId) && people.length === 0 && <p class="grounds">{m.nobody}</p>}
      <ul class="flex flex-wrap gap-2 mt-2">
        {people.map((person) => (
          <li key={person.personId}>
            <Reach {...{ person, locale }} text={wordsFor(props, person)} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** In the language of the person who is reminded. */
const wordsFor = (
  of: { visit: Visit; campaign: CampaignWhole; members: Members; member: OwingMember },
  { name, locale }: Person,
): string =>
  reminderText({
    ...{ name, locale, campaign: of.campaign.name, owed: of.member.owed },
    today: of.visit.today,
    enterprise: of.members.names.get(of.member.enterpriseId) ?? '',
    link: `${of.visit.house.url()}${salesPaths.entry(of.member.enterpriseId)}`,
    guides: `${of.visit.house.url()}${salesPaths.guides()}`,
  });

/** A mail to everybody of the page that was looked at who has an address. */
export async function mailReminders(visit: Visit): Promise<Page> {
  const owing = await owingOn(visit);
  const { house, who, today } = visit;
  const { campaign, shown, people } = owing;
  if (!who) throw salesProblems.noSuchCampaign({ campaignId: campaign.campaignId });
  const reminders = shown.flatMap((member) =>
    (people.get(member.enterpriseId) ?? []).flatMap((person) =>
      person.email
        ? [
            {
              enterpriseId: member.enterpriseId,
              personId: person.personId,
              email: person.email,
              subject: reminderSubject(campaign.name, person.locale),
              body: `${wordsFor({ visit, member, ...owing }, person)}\n`,
            },
          ]
        : [],
    ),
  );
  const asked = { campaignId: campaign.campaignId, today, reminders };
  return remindersPage(visit, await remindByMail(house, who, asked));
}
