/** What producers are told before their first entry: read by them, edited by the institution. */
import { type Actor, act, type Ground } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import { Problems } from '../../kernel/problem.ts';
import { peopleProblems } from '../problems.ts';
import { currentExplanation } from '../questions.ts';

/** The person has read this version; said twice it is said once. */
export async function readExplanation(
  ground: Ground,
  actor: Actor & { personId: string },
  version: number,
): Promise<void> {
  const current = await currentExplanation(ground.database);
  if (current.version !== version) throw peopleProblems.explanationChanged();
  await act(ground, actor, async (tx) => {
    const done = await tx.sql
      .insertInto('explanation_read')
      .values({ person_id: actor.personId, version, read_at: tx.now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('version')
      .execute();
    if (done.length === 0) {
      tx.abandon();
      return;
    }
    const thing = { thing: 'person', thingId: actor.personId };
    tx.note({ verb: 'people.readExplanation', ...thing, details: { version } });
  });
}

export interface ExplanationFields {
  id: string;
  en: string;
  reason: string;
  /** The version that was edited, so that two editors do not cross. */
  version: number;
}

const wordsMax = 10_000;

/** A new wording, which every producer is shown before the next entry. */
export async function editExplanation(
  ground: Ground,
  actor: Actor,
  fields: ExplanationFields,
): Promise<{ version: number }> {
  const words = { id: fields.id.trim(), en: fields.en.trim() };
  const refused = [
    ...(words.id === '' || words.id.length > wordsMax
      ? [peopleProblems.wordsNeeded().at('id')]
      : []),
    ...(words.en === '' || words.en.length > wordsMax
      ? [peopleProblems.wordsNeeded().at('en')]
      : []),
    ...(fields.reason.trim() === '' ? [peopleProblems.changeNeedsReason()] : []),
  ];
  if (refused.length > 0) throw new Problems(refused);
  return act(ground, actor, async (tx) => {
    const version = fields.version + 1;
    const made = await tx.sql
      .insertInto('explanation')
      .values({
        ...{ version, words_id: words.id, words_en: words.en, reason: fields.reason.trim() },
        ...{ made_at: tx.now, made_by: actor.personId },
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('version')
      .execute();
    if (made.length === 0) throw peopleProblems.explanationChanged();
    tx.note({
      ...{ verb: 'people.editExplanation', thing: 'explanation', thingId: newId(tx.now.getTime()) },
      details: { version },
    });
    return { version };
  });
}
