/**
 * Plays a simulated campaign into an empty house, through the doors that people take: persons and
 * grants are given, enterprises registered, files read by the real importers and booked, entries
 * recorded under the ids that their phones made. The story goes day by day; within a day the
 * enterprises act side by side, each in its own order.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  addInstitution,
  createCampaign,
  setInstitutions,
  setStages,
} from '../src/campaigns/index.ts';
import {
  addEnterprise,
  addIdentifier,
  addSource,
  addStorefront,
  enterpriseTargets,
  saveProduct,
  saveSite,
} from '../src/enterprises/index.ts';
import type { House } from '../src/house.ts';
import { nomineesOf } from '../src/judging/index.ts';
import { present } from '../src/kernel/assert.ts';
import { addDays, type Day, day, dayIn } from '../src/kernel/day.ts';
import {
  createAdministrator,
  createPerson,
  giveGrant,
  type NewGrant,
  type Who,
  whoActs,
} from '../src/people/index.ts';
import { type Entry, importFile, openFile } from '../src/sales/index.ts';
import { tellBefore } from './before.ts';
import { type DemoCampaign, lagawiCampaign, todayCampaign } from './campaigns.ts';
import { type Enterprise, sectorWords } from './cast.ts';
import { certifyTrainees } from './certificates.ts';
import { type EventStory, eventStory } from './events.ts';
import { callToday } from './events-today.ts';
import { followThirty } from './growth.ts';
import { walkAlong } from './mentoring.ts';
import { walkToday } from './mentoring-today.ts';
import { campaignId, type Scene } from './scene.ts';
import { type ScheduledAct, witness } from './schedule.ts';
import { chooseThirty, linkThirty, openCall } from './selection.ts';
import { institutions, staff } from './staff.ts';
import { inLanes, type StoryClock } from './story.ts';
import { linkTold, takeInTrainees } from './training.ts';
import { chooseFive } from './winners.ts';

export type ReplayProgress = (done: number, total: number, what: string) => void;

const marketplaceOf = { shopee: 'shopee', tts: 'tiktok' } as const;

/** `house` must have been built with the clock of `story`. */
export async function replay(
  house: House,
  story: StoryClock,
  { now, progress }: { now: Date; progress: ReplayProgress },
): Promise<void> {
  const campaigns = [lagawiCampaign(), todayCampaign(now)];
  const total = campaigns.reduce((sum, campaign) => sum + campaign.acts.length, 0);
  const scene = await setOut(house, story, campaigns);
  const administrator = scene.by;
  let done = 0;
  for (const campaign of campaigns) {
    const isLagawi = campaign.id === 'lagawi-2022';
    if (isLagawi) {
      await openCall(scene);
      await chooseThirty(scene, campaign.truth.cast);
    }
    const opening = new Date(`${addDays(campaign.truth.window.from, -4)}T02:00:00Z`);
    const players = await story.at(opening, () => setTheScene(house, administrator, campaign));
    const officer = present(scene.people.get(witness), 'an officer');
    players.people.set(witness, present(await whoActs(house, officer, 'web'), 'they can act'));
    if (isLagawi) {
      await linkThirty(scene, campaign.truth.cast, players.enterprises);
      await tellBefore(scene, campaign.truth, players.enterprises);
    }
    const events = isLagawi ? eventsIn(scene, campaign, players) : null;
    for (const [on, acts] of Map.groupBy(campaign.acts, ({ at }) => dayIn('WIB', at))) {
      await events?.(on);
      const casts = [...Map.groupBy(acts, ({ enterprise }) => enterprise).values()];
      await inLanes(casts, async (ofOne) => {
        for (const act of ofOne) {
          await story.at(act.at, () => play(house, players, act));
          done += 1;
          progress(done, total, campaign.name);
        }
      });
    }
    const { enterprises } = players;
    if (isLagawi) await walkAlong(scene, campaign.truth.cast, enterprises);
    else {
      await walkToday(scene, campaign, { enterprises, now });
      const called = { campaignId: campaign.id, enterpriseIds: [...enterprises.values()] };
      await callToday(scene, { ...called, today: dayIn('WIB', now) });
    }
    if (isLagawi) {
      await takeInTrainees(scene, campaign.truth.cast);
      await linkTold(scene);
      await certifyTrainees(scene);
    }
    if (isLagawi) {
      await chooseFive(scene, campaign.truth.cast, players.enterprises);
      const enterpriseIds = campaign.truth.cast.flatMap(
        ({ key }) => players.enterprises.get(key) ?? [],
      );
      const five = (await nomineesOf(house.database, campaign.id)) ?? [];
      const winners = five.map(({ enterpriseId }) => enterpriseId);
      await followThirty({ scene, enterpriseIds, winners });
      await events?.(null);
    }
  }
}

/** The ledger's writes come in the order of their time, so events are played between the days. */
function eventsIn(scene: Scene, { id, truth }: DemoCampaign, players: Players): EventStory {
  const exhibitors = truth.cast.map(({ key, owner, products }) => ({
    enterpriseId: present(players.enterprises.get(key), 'a registered enterprise'),
    who: present(players.people.get(owner.key), 'an owner who can act'),
    // Variants share a name.
    product: [...new Set(products.map(({ name }) => name))].join(', '),
  }));
  const winners = async () =>
    ((await nomineesOf(scene.house.database, id)) ?? []).map(({ enterpriseId }) => enterpriseId);
  return eventStory({ scene, exhibitors, winners });
}

/** The campaigns as they were announced, and the people of the institutions with their rights. */
export async function setOut(
  house: House,
  story: StoryClock,
  campaigns: readonly Pick<DemoCampaign, 'id' | 'name' | 'truth'>[],
): Promise<Scene> {
  const administrator = await story.at(new Date('2022-02-20T02:00:00Z'), () =>
    firstAdministrator(house),
  );
  for (const campaign of campaigns) {
    const opening = new Date(`${addDays(campaign.truth.window.from, -28)}T02:00:00Z`);
    await story.at(opening, () => makeCampaign(house, administrator, campaign));
  }
  const people = await story.at(new Date('2022-02-22T02:00:00Z'), () =>
    admitStaff(house, administrator, campaigns),
  );
  return { house, story, by: administrator, people };
}

async function firstAdministrator(house: House): Promise<Who> {
  const member = present(
    staff.find((one) => one.role === 'administrator'),
    'the cast has an administrator',
  );
  const personId = await createAdministrator(house, {
    name: member.name,
    email: member.email,
    // Nobody signs in by it: the simulation has its own ways in.
    password: crypto.randomUUID(),
  });
  return present(await whoActs(house, personId, 'start'), 'the administrator can act');
}

interface Players {
  enterprises: Map<string, string>;
  storefronts: Map<string, string>;
  people: Map<string, Who>;
}

async function makeCampaign(
  house: House,
  by: Who,
  campaign: Pick<DemoCampaign, 'id' | 'name' | 'truth'>,
): Promise<void> {
  const { window } = campaign.truth;
  await createCampaign(house, by, {
    id: campaign.id,
    name: campaign.name,
    place: 'Lampung',
    zone: 'WIB',
    from: window.from,
    to: window.to,
    isSimulation: true,
  });
  await setStages(house, by, campaign.id, stagesOf(window));
  const invited = [];
  for (const [i, { name }] of institutions.entries()) {
    const institutionId = await addInstitution(house, by, { name, campaignId: campaign.id });
    invited.push({
      institutionId,
      role: (['manager', 'coManager', 'curator', 'localOffice'] as const)[i] ?? 'partner',
    });
  }
  await setInstitutions(house, by, campaign.id, invited);
}

async function setTheScene(house: House, by: Who, campaign: DemoCampaign): Promise<Players> {
  const { cast } = campaign.truth;
  const players: Players = { enterprises: new Map(), storefronts: new Map(), people: new Map() };
  await inLanes(cast, (enterprise) => register(house, by, { campaign, enterprise, players }));
  return players;
}

/** The steps of the published campaign, at the same distance from the window (domain facts 1.1). */
function stagesOf({ from, to }: { from: Day; to: Day }) {
  const step = (name: string, first: Day, last: Day) => ({ name, from: first, to: last });
  return [
    step('Penjaringan', addDays(from, -21), addDays(from, -14)),
    step('Kurasi', addDays(from, -7), addDays(from, -6)),
    step('Pemantauan penjualan', from, to),
    step('Harvesting', addDays(to, 6), addDays(to, 6)),
  ];
}

async function register(
  house: House,
  by: Who,
  {
    campaign,
    enterprise,
    players,
  }: { campaign: DemoCampaign; enterprise: Enterprise; players: Players },
): Promise<void> {
  const from = addDays(campaign.truth.window.from, enterprise.joinsOnDay);
  const owner = await createPerson(house, by, {
    name: enterprise.owner.name,
    phone: enterprise.owner.phone,
  });
  const enterpriseId = await addEnterprise(house, by, {
    name: enterprise.brand,
    zone: 'WIB',
    regionCode: enterprise.regency,
    sector: sectorWords[enterprise.sector].id,
    owner: { personId: owner, from },
    campaign: { campaignId: campaign.id, from },
  });
  players.enterprises.set(enterprise.key, enterpriseId);
  const helper = enterprise.helper
    ? await createPerson(house, by, {
        name: enterprise.helper.name,
        phone: enterprise.helper.phone,
      })
    : null;
  for (const [key, personId] of [
    [enterprise.owner.key, owner],
    [enterprise.helper?.key ?? '', helper],
  ] as const) {
    if (!personId) continue;
    await give(house, by, {
      personId,
      role: 'producer',
      scope: { kind: 'enterprise', id: enterpriseId },
      from: addDays(from, -14),
    });
    players.people.set(key, present(await whoActs(house, personId, 'web'), 'a producer can act'));
  }
  await saveSite(house, by, enterpriseId, {
    name: enterprise.brand,
    regionCode: enterprise.regency,
    address: enterprise.address,
  });
  await addIdentifier(house, by, enterpriseId, { kind: 'nib', number: enterprise.nib });
  for (const product of enterprise.products) {
    await saveProduct(house, by, enterpriseId, {
      name: product.name,
      unit: product.unit,
      price: product.priceRp,
    });
  }
  for (const { platform, key, name } of enterprise.storefronts) {
    if (platform === 'moka') {
      await addSource(house, by, enterpriseId, { kind: 'till', channel: 'pos', name });
    } else {
      const made = await addStorefront(house, by, enterpriseId, {
        marketplace: marketplaceOf[platform],
        shopName: name,
      });
      players.storefronts.set(key, made);
    }
  }
}

async function give(house: House, by: Who, grant: NewGrant): Promise<void> {
  await giveGrant(house, by, grant, (ids) => enterpriseTargets(house.database, ids));
}

async function play(
  house: House,
  players: Players,
  { enterprise, by, act, isWitnessed }: ScheduledAct,
): Promise<void> {
  const enterpriseId = present(
    players.enterprises.get(enterprise),
    'an act is of a registered enterprise',
  );
  const who = present(players.people.get(by), 'an act is of a person of the cast');
  if (act.kind === 'file') {
    const folder = join(house.files.workFolder, 'replay');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, crypto.randomUUID());
    writeFileSync(path, act.bytes());
    const reading = await openFile({ path, name: act.name });
    await importFile(house, who, {
      enterpriseId,
      reading,
      storefrontId: players.storefronts.get(act.content.storefront) ?? null,
      spoolFolder: house.files.workFolder,
      ...(isWitnessed && {
        origin: 'witnessed' as const,
        witness: { place: 'Di tempat usaha', by: who.personId },
        // The officer chose these days, whether or not something was sold on the first and last.
        covers: { from: act.content.from, to: act.content.to },
      }),
    });
    rmSync(path, { force: true });
    return;
  }
  const entry: Entry =
    act.kind === 'zero'
      ? {
          entryId: act.entryId,
          kind: 'zero',
          day: act.from,
          toDay: act.to,
          stream: 'campaign',
          channel: null,
          amount: 0,
          quantity: 0,
          transactions: 0,
          product: '',
        }
      : {
          entryId: act.entryId,
          kind: act.transactions > 1 ? 'dayTotal' : 'sale',
          day: act.day,
          toDay: act.day,
          stream: 'campaign',
          channel: act.channel,
          amount: act.amount,
          quantity: act.quantity,
          transactions: act.transactions,
          product: '',
        };
  await house.entryDoor.record({
    actor: who,
    enterpriseId,
    zone: 'WIB',
    onBehalf: false,
    entries: [entry],
  });
}

/**
 * Staff come in with rights that hold today, so that the demo can be walked through now. Mentors
 * have theirs from their pairings alone, and the officer of the old campaign from the plans that
 * are handed over: a right beside them would make their end an empty word.
 */
async function admitStaff(
  house: House,
  by: Who,
  campaigns: readonly Pick<DemoCampaign, 'id' | 'truth'>[],
): Promise<ReadonlyMap<string, string>> {
  const people = new Map<string, string>();
  for (const member of staff.filter((one) => one.role !== 'administrator')) {
    const personId = await createPerson(house, by, { name: member.name, email: member.email });
    people.set(member.key, personId);
    const from: Day = day('2022-02-22');
    if (member.role === 'auditor') {
      await give(house, by, {
        personId,
        role: 'auditor',
        scope: { kind: 'installation', id: '' },
        from,
        ground: member.assignmentLetter ?? 'ST-SIMULASI-1',
      });
      continue;
    }
    if (member.role === 'mentor') continue;
    for (const { id, truth } of campaigns) {
      const isFollowed = member.role === 'localOfficer' && id === campaignId;
      await give(house, by, {
        ...{ personId, role: member.role, scope: { kind: 'campaign' as const, id }, from },
        ...(isFollowed && { until: addDays(truth.window.to, 14) }),
      });
    }
  }
  return people;
}
