/** Links for everybody who came in a list and was never given one. */
import { randomBytes } from 'node:crypto';
import type { Ground } from '../../journal/index.ts';
import type { Who } from '../../people/index.ts';
import { saveToken, selectWithoutLink } from '../store/applications.ts';
import type { Application } from '../words/form.ts';
import { tokenHashOf } from './apply.ts';
import { change, note } from './change.ts';

/** The secrets are told in this answer only; a link that was given out before stays. */
export async function giveLinks(
  ground: Ground,
  who: Who | null,
  campaignId: string,
): Promise<readonly { application: Application; token: string }[]> {
  return change(ground, { who, campaignId, may: 'curation.screen' }, async (act) => {
    const given: { application: Application; token: string }[] = [];
    for (const application of await selectWithoutLink(act.sql, campaignId)) {
      const token = randomBytes(18).toString('base64url');
      const made = { tokenHash: tokenHashOf(token), now: act.now };
      await saveToken(act, application.applicationId, made);
      given.push({ application, token });
    }
    // Where nobody is left nothing happened.
    if (given.length === 0) {
      act.abandon();
      return given;
    }
    note(act, 'curation.giveLinks', { campaignId }, { given: given.length });
    return given;
  });
}
