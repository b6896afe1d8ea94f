/** From the decree to the registry: each one chosen becomes an enterprise that takes part. */
import { campaignOf, setupOf } from '../../campaigns/index.ts';
import {
  addEnterprise,
  addIdentifier,
  enterpriseTarget,
  saveProduct,
} from '../../enterprises/index.ts';
import type { Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { Problem, Problems } from '../../kernel/problem.ts';
import { createPerson, todayOf, type Who } from '../../people/index.ts';
import { curationPolicy } from '../policy.ts';
import { decisionProblems } from '../problems/decision.ts';
import { findApplication, saveEnterprise } from '../store/applications.ts';
import { findDecree } from '../store/decisions.ts';
import type { Application } from '../words/form.ts';
import { change, note } from './change.ts';

/**
 * Everybody whom the decree chose and who is in no registry yet. The enterprise bears the id of its
 * application, so that doing it twice, or at once from two places, makes one.
 */
export async function admitParticipants(
  ground: Ground,
  who: Who | null,
  campaignId: string,
): Promise<{ admitted: number }> {
  const today = todayOf(ground.clock());
  curationPolicy.mustBeAllowed(who, 'curation.decide', { campaignId }, today);
  const decree = await findDecree(ground.database.read, campaignId);
  if (!decree) throw decisionProblems.noDecree();
  let admitted = 0;
  for (const { applicationId, outcome } of decree.content.entries) {
    if (outcome !== 'passed' && outcome !== 'conditional') continue;
    const application = await findApplication(ground.database.read, campaignId, applicationId);
    if (!application || application.enterpriseId || application.state !== 'sent') continue;
    await register(ground, who, application);
    await linkParticipant(ground, who, { campaignId, applicationId, enterpriseId: applicationId });
    admitted += 1;
  }
  return { admitted };
}

/** Says which enterprise of the registry an application is; it has to take part already. */
export async function linkParticipant(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; applicationId: string; enterpriseId: string },
): Promise<void> {
  const { campaignId, applicationId, enterpriseId } = asked;
  const target = await enterpriseTarget(ground.database, enterpriseId);
  await change(ground, { who, campaignId, may: 'curation.decide' }, async (act) => {
    const application = await findApplication(act.sql, campaignId, applicationId);
    const isMember = target?.memberships?.some((one) => one.campaignId === campaignId);
    if (!application || !isMember) throw decisionProblems.noContender();
    if (application.enterpriseId === enterpriseId) return;
    await saveEnterprise(act, applicationId, enterpriseId);
    const thing = { campaignId, thing: 'application', thingId: applicationId };
    note(act, 'curation.admit', thing, { enterprise: enterpriseId });
  });
}

async function register(ground: Ground, who: Who | null, application: Application): Promise<void> {
  const { campaignId, applicationId: enterpriseId, sector } = application;
  const campaign = present(await campaignOf(ground.database, campaignId), 'a campaign');
  const { sectors } = await setupOf(ground.database, campaignId);
  const { from } = campaign.window;
  if (!(await enterpriseTarget(ground.database, enterpriseId))) {
    const owner = await ownerOf(ground, who, application);
    await addEnterprise(ground, who, {
      ...{ enterpriseId, name: application.enterpriseName, regionCode: application.regionCode },
      sector: sectors.find(({ code }) => code === sector)?.name ?? '',
      ...(owner && { owner: { personId: owner, from } }),
      campaign: { campaignId, from },
    });
  }
  const { product, nib } = application;
  if (product) await orLeave(() => saveProduct(ground, who, enterpriseId, { name: product }));
  const identifier = { kind: 'nib', number: nib };
  if (nib) await orLeave(() => addIdentifier(ground, who, enterpriseId, identifier));
}

/**
 * The person with the phone that was told, under the id of the application: whoever comes again,
 * or at once, finds that person. Null where the phone is somebody else's already.
 */
async function ownerOf(
  ground: Ground,
  who: Who | null,
  { campaignId, applicationId: personId, ownerName: name, phone }: Application,
): Promise<string | null> {
  try {
    return await createPerson(ground, who, { campaignId, personId, name, phone });
  } catch (error) {
    if (error instanceof Problem && error.code === 'people.idTaken') return personId;
    return refused(error);
  }
}

/** What the registry does not take as it was told stays on the application, for staff to mend. */
const orLeave = <T>(work: () => Promise<T>): Promise<T | null> => work().catch(refused);

function refused(error: unknown): null {
  if (error instanceof Problem || error instanceof Problems) return null;
  throw error;
}
