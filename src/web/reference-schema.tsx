/** A schema on the reference's page: its kind, its limits, its fields. */
import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../kernel/problem.ts';
import { nameOfRef, type Schema, schemaAnchor } from './reference-document.ts';
import { referenceSaid as said } from './reference-words.ts';
import { inLocale } from './words.ts';

/** The document's own words, said to be English to a reader's voice. */
export function English({ children }: { children: ComponentChildren }): VNode {
  return <span lang="en">{children}</span>;
}

/** What may stand there: a link where it has a name, its fields one by one where it has not. */
export function SchemaView({ schema, locale }: { schema: Schema; locale: Locale }): VNode {
  if (schema.$ref) {
    const name = nameOfRef(schema.$ref);
    return <a href={`#${schemaAnchor(name)}`}>{name}</a>;
  }
  const several = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (several) return <Several schemas={several} locale={locale} />;
  if (schema.items) {
    return (
      <>
        array{limitsOf(schema)}: <SchemaView schema={schema.items} locale={locale} />
      </>
    );
  }
  if (schema.properties) return <Fields schema={schema} locale={locale} />;
  return (
    <>
      {[schema.type ?? 'any'].flat().join(' | ')}
      {limitsOf(schema)}
    </>
  );
}

function Several({ schemas, locale }: { schemas: readonly Schema[]; locale: Locale }): VNode {
  return (
    <ul class="list-disc pl-5">
      {schemas.map((one) => (
        <li key={JSON.stringify(one)}>
          <SchemaView schema={one} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

function Fields({ schema, locale }: { schema: Schema; locale: Locale }): VNode {
  const m = inLocale(said, locale);
  return (
    <ul class="border-l border-base-300 pl-3">
      {Object.entries(schema.properties ?? {}).map(([name, field]) => (
        <li key={name}>
          <code class="font-semibold">{name}</code>
          {schema.required?.includes(name) ? ` (${m.needed})` : ''}:{' '}
          <SchemaView schema={field} locale={locale} />
          {field.description && !field.$ref && (
            <>
              {' · '}
              <English>{field.description}</English>
            </>
          )}
        </li>
      ))}
      {schema.additionalProperties && <li class="grounds">{m.more}</li>}
    </ul>
  );
}

function limitsOf(schema: Schema): string {
  const least = schema.minimum ?? schema.minItems ?? schema.minLength;
  const most = schema.maximum ?? schema.maxItems ?? schema.maxLength;
  const said = [
    schema.format ?? '',
    schema.const === undefined ? '' : JSON.stringify(schema.const),
    (schema.enum ?? []).map((value) => JSON.stringify(value)).join(' | '),
    least === undefined ? '' : `≥ ${least}`,
    most === undefined ? '' : `≤ ${most}`,
    schema.default === undefined ? '' : `= ${JSON.stringify(schema.default)}`,
  ].filter((text) => text !== '');
  return said.length > 0 ? ` (${said.join(', ')})` : '';
}
