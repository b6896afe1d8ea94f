/** One sheet given or taken off by hand. */
import type { VNode } from 'preact';
import { Field, inLocale, type Refused, Select, type Visit } from '../../web/index.ts';
import { panelSaid } from '../messages/panel.ts';
import { curationPaths } from '../paths.ts';
import type { PanelView } from '../questions/panel.ts';
import { here } from './parts.tsx';

export function AdjustForm(props: { visit: Visit; view: PanelView; refused: Refused }): VNode {
  const { visit, view, refused } = props;
  const { locale } = visit;
  const m = inLocale(panelSaid, locale);
  const seated = view.members.filter(({ leftAt }) => !leftAt);
  const form = { refused, locale };
  return (
    <form method="post" action={curationPaths.adjustment(here(visit))} class="my-6 max-w-xl">
      <h2>{m.adjust}</h2>
      <p class="my-2">{m.adjustLead}</p>
      <Field name="no" label={m.applicantNo} inputMode="numeric" {...form} />
      <Select
        name="curator"
        label={m.person}
        blank={m.choose}
        options={seated.map(({ personId, name }) => ({ value: personId, label: name }))}
        {...form}
      />
      <div class="flex flex-wrap gap-4">
        <button type="submit" name="act" value="give" class="btn min-h-12">
          {m.give}
        </button>
        <button type="submit" name="act" value="take" class="btn min-h-12">
          {m.takeOff}
        </button>
      </div>
    </form>
  );
}
