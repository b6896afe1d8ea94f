/**
 * The browsable reference of the API at GET /api/v1: every operation with its parameters, body,
 * answers and a command to try, and every named schema. Made from the same document as
 * docs/openapi.json, on the server, without a script.
 */
import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../kernel/problem.ts';
import { type Api, openapiDocument } from './api.tsx';
import { Table } from './parts.tsx';
import type { Route } from './route.ts';
import type { Page, Visit } from './visit.ts';
import { inLocale, type Messages } from './words.ts';

/** The page of this API, for the table of routes. Public, as the document itself is. */
export function referenceRoutes(api: Api): readonly Route[] {
  // Routes stand still once the house is built, so one document serves every visit.
  const document = documentOf(api);
  return [
    {
      method: 'get',
      path: '/api/v1',
      may: 'public',
      handle: async (visit) => referencePage(document, visit),
    },
  ];
}

const said = {
  title: { id: 'API Lagawi', en: 'Lagawi API' },
  lead: {
    id: 'Untuk program lain: tindakan dan angka yang sama dengan halaman Lagawi. Uraian tiap operasi ditulis dalam bahasa Inggris.',
    en: 'For other programs: the same acts and the same figures as the pages of Lagawi.',
  },
  document: { id: 'Dokumen OpenAPI 3.1 (JSON)', en: 'OpenAPI 3.1 document (JSON)' },
  signIn: { id: 'Masuk', en: 'Signing in' },
  signInText: {
    id: 'Program masuk dengan kuki sesi seseorang; haknya sama dengan hak orang itu. Taruh kuki itu di LAGAWI_COOKIE untuk mencoba contoh di bawah.',
    en: 'A program signs in with the session cookie of a person and has the rights of that person. Put the cookie into LAGAWI_COOKIE to try the examples below.',
  },
  operations: { id: 'Operasi', en: 'Operations' },
  parameters: { id: 'Parameter', en: 'Parameters' },
  name: { id: 'Nama', en: 'Name' },
  place: { id: 'Tempat', en: 'Where' },
  kind: { id: 'Isi', en: 'Content' },
  meaning: { id: 'Arti', en: 'Meaning' },
  needed: { id: 'wajib', en: 'required' },
  optional: { id: 'boleh kosong', en: 'optional' },
  body: { id: 'Kiriman', en: 'Body' },
  answers: { id: 'Jawaban', en: 'Answers' },
  status: { id: 'Status', en: 'Status' },
  tryIt: { id: 'Coba', en: 'Try it' },
  parametersOf: {
    id: (operation: string) => `Parameter ${operation}`,
    en: (operation: string) => `Parameters of ${operation}`,
  },
  answersOf: {
    id: (operation: string) => `Jawaban ${operation}`,
    en: (operation: string) => `Answers of ${operation}`,
  },
  schemas: { id: 'Skema', en: 'Schemas' },
  nothing: { id: 'tanpa isi', en: 'no content' },
  more: { id: 'bidang lain dapat bertambah', en: 'more fields may come' },
} satisfies Messages;

/** The parts of OpenAPI 3.1 that our routes make. */
interface Schema {
  $ref?: string;
  type?: string | readonly string[];
  format?: string;
  description?: string;
  example?: unknown;
  default?: unknown;
  const?: unknown;
  enum?: readonly unknown[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  allOf?: readonly Schema[];
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
}

type Content = Readonly<Record<string, { schema?: Schema }>>;

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
}

interface Operation {
  method: string;
  path: string;
  summary: string;
  description: string;
  parameters: readonly Parameter[];
  body: Schema | null;
  responses: readonly { status: string; description: string; schema: Schema | null }[];
}

interface Document {
  operations: readonly Operation[];
  schemas: Readonly<Record<string, Schema>>;
}

function documentOf(api: Api): Document {
  // As JSON it holds plain values only, in the shapes above.
  const whole = JSON.parse(JSON.stringify(openapiDocument(api))) as {
    paths: Record<string, Record<string, RawOperation>>;
    components?: { schemas?: Record<string, Schema> };
  };
  const operations = Object.entries(whole.paths).flatMap(([at, methods]) =>
    Object.entries(methods).map(([method, raw]) => operationOf(method, at, raw)),
  );
  return { operations, schemas: whole.components?.schemas ?? {} };
}

interface RawOperation {
  summary?: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: { content?: Content };
  responses?: Record<string, { description?: string; content?: Content }>;
}

function operationOf(method: string, at: string, raw: RawOperation): Operation {
  return {
    method: method.toUpperCase(),
    path: at,
    summary: raw.summary ?? at,
    description: raw.description ?? '',
    parameters: raw.parameters ?? [],
    body: jsonOf(raw.requestBody?.content),
    responses: Object.entries(raw.responses ?? {}).map(([status, answer]) => ({
      status,
      description: answer.description ?? '',
      schema: jsonOf(answer.content),
    })),
  };
}

const jsonOf = (content: Content | undefined): Schema | null =>
  content?.['application/json']?.schema ?? null;

const titleOf = ({ method, path: at }: Operation) => `${method} ${at}`;

const anchorOf = (operation: Operation) =>
  titleOf(operation)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');

const schemaAnchor = (name: string) => `skema-${name}`;

function referencePage(document: Document, { locale, house }: Visit): Page {
  const m = inLocale(said, locale);
  return {
    title: m.title,
    body: (
      <>
        <h1>{m.title}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        <a href="/api/v1/openapi.json">{m.document}</a>
        <h2 class="mt-6">{m.signIn}</h2>
        <p class="my-3 max-w-3xl">{m.signInText}</p>
        <h2 class="mt-6">{m.operations}</h2>
        <ul class="my-3">
          {document.operations.map((operation) => (
            <li key={anchorOf(operation)} class="min-h-11">
              <a href={`#${anchorOf(operation)}`}>{titleOf(operation)}</a>{' '}
              <English>{operation.summary}</English>
            </li>
          ))}
        </ul>
        {document.operations.map((operation) => (
          <OperationPart
            key={anchorOf(operation)}
            operation={operation}
            schemas={document.schemas}
            url={house.url()}
            locale={locale}
          />
        ))}
        <h2 class="mt-10">{m.schemas}</h2>
        {Object.entries(document.schemas).map(([name, schema]) => (
          <section key={name} id={schemaAnchor(name)} class="my-6">
            <h3 class="font-bold">{name}</h3>
            <SchemaView schema={schema} locale={locale} />
          </section>
        ))}
      </>
    ),
  };
}

/** The document's own words, said to be English to a reader's voice. */
function English({ children }: { children: ComponentChildren }): VNode {
  return <span lang="en">{children}</span>;
}

function OperationPart(props: {
  operation: Operation;
  schemas: Document['schemas'];
  url: string;
  locale: Locale;
}): VNode {
  const { operation, locale } = props;
  const m = inLocale(said, locale);
  const title = titleOf(operation);
  return (
    <section id={anchorOf(operation)} class="mt-10 pt-4 border-t border-base-300">
      <h2>{title}</h2>
      <p lang="en" class="my-2">
        {operation.summary}
      </p>
      {operation.description && (
        <p lang="en" class="my-2 max-w-3xl">
          {operation.description}
        </p>
      )}
      {operation.parameters.length > 0 && <Parameters operation={operation} locale={locale} />}
      {operation.body && (
        <>
          <h3 class="font-bold mt-4">{m.body}</h3>
          <SchemaView schema={operation.body} locale={locale} />
        </>
      )}
      <h3 class="font-bold mt-4">{m.answers}</h3>
      <Table
        label={m.answersOf(title)}
        columns={[{ head: m.status }, { head: m.meaning }, { head: m.kind }]}
        rows={operation.responses.map(({ status, description, schema }) => ({
          key: status,
          cells: [
            status,
            <English key="meaning">{description}</English>,
            schema ? <SchemaView key="kind" schema={schema} locale={locale} /> : m.nothing,
          ],
        }))}
      />
      <h3 class="font-bold mt-4">{m.tryIt}</h3>
      <pre class="bg-base-200 rounded-box p-3 my-2 whitespace-pre-wrap break-all">
        <code>{commandFor(operation, props)}</code>
      </pre>
    </section>
  );
}

function Parameters({ operation, locale }: { operation: Operation; locale: Locale }): VNode {
  const m = inLocale(said, locale);
  return (
    <>
      <h3 class="font-bold mt-4">{m.parameters}</h3>
      <Table
        label={m.parametersOf(titleOf(operation))}
        columns={[{ head: m.name }, { head: m.place }, { head: m.kind }, { head: m.meaning }]}
        rows={operation.parameters.map((parameter) => ({
          key: parameter.name,
          cells: [
            <code key="name">{parameter.name}</code>,
            `${parameter.in}, ${parameter.required ? m.needed : m.optional}`,
            <SchemaView key="kind" schema={parameter.schema ?? {}} locale={locale} />,
            <English key="meaning">
              {parameter.description ?? parameter.schema?.description ?? ''}
            </English>,
          ],
        }))}
      />
    </>
  );
}

/** What may stand there: a link where it has a name, its fields one by one where it has not. */
function SchemaView({ schema, locale }: { schema: Schema; locale: Locale }): VNode {
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

const nameOfRef = (ref: string) => ref.split('/').at(-1) ?? ref;

function commandFor(
  { method, path: at, parameters, body }: Operation,
  { url, schemas }: { url: string; schemas: Document['schemas'] },
): string {
  const filled = at.replace(/\{(\w+)\}/g, (_, name: string) => {
    const schema = parameters.find((one) => one.in === 'path' && one.name === name)?.schema;
    return schema?.format === 'uuid' || schema?.example ? String(exampleOf(schema, schemas)) : name;
  });
  const lines = [`curl --cookie "$LAGAWI_COOKIE" '${url}${filled}'`];
  if (method !== 'GET') lines.push(`  --request ${method}`);
  if (body) {
    lines.push(`  --header 'content-type: application/json'`);
    lines.push(`  --data '${JSON.stringify(exampleOf(body, schemas)).replaceAll("'", `'\\''`)}'`);
  }
  return lines.join(' \\\n');
}

/** A value that fits: what must be there, and what the document gives an example or a choice of. */
function exampleOf(schema: Schema, schemas: Document['schemas']): unknown {
  if (schema.$ref) return exampleOf(schemas[nameOfRef(schema.$ref)] ?? {}, schemas);
  if (schema.example !== undefined) return schema.example;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [first] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
  if (first) return exampleOf(first, schemas);
  if (schema.items) return [exampleOf(schema.items, schemas)];
  if (schema.properties) {
    const shown = Object.entries(schema.properties).filter(
      ([name, field]) => schema.required?.includes(name) || field.enum,
    );
    return Object.fromEntries(shown.map(([name, field]) => [name, exampleOf(field, schemas)]));
  }
  return plainExample(schema);
}

/** What stands for any text: most of them are ids. */
const someId = '01890a5d-ac96-774b-bcce-b302099a8057';

function plainExample({ type, minimum }: Schema): unknown {
  const [kind] = [type ?? 'string'].flat();
  if (kind === 'integer' || kind === 'number') return Math.max(minimum ?? 0, 75_000);
  if (kind === 'boolean') return true;
  return someId;
}
