/**
 * The browsable reference of the API at GET /api/v1: every operation with its parameters, body,
 * answers and a command to try, and every named schema. Made from the same document as
 * docs/openapi.json, on the server, without a script.
 */
import type { VNode } from 'preact';
import type { Locale } from '../kernel/problem.ts';
import type { Api } from './api.tsx';
import { Table } from './parts.tsx';
import {
  anchorOf,
  type Document,
  documentOf,
  type Operation,
  schemaAnchor,
  titleOf,
} from './reference-document.ts';
import { commandFor } from './reference-example.ts';
import { English, SchemaView } from './reference-schema.tsx';
import { referenceSaid as said } from './reference-words.ts';
import type { Route } from './route.ts';
import type { Page, Visit } from './visit.ts';
import { inLocale } from './words.ts';

/** The page of this API, for the table of routes. Public, as the document itself is. */
export function referenceRoutes(api: Api): readonly Route[] {
  // Routes stand still once the house is built, so one document serves every visit; the first one
  // makes it, for no start need wait for it.
  let document: Document | undefined;
  return [
    {
      method: 'get',
      path: '/api/v1',
      may: 'public',
      handle: async (visit) => {
        document ??= documentOf(api);
        return referencePage(document, visit);
      },
    },
  ];
}

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
          {operation.body.isForm && <p class="grounds">multipart/form-data</p>}
          <SchemaView schema={operation.body.schema} locale={locale} />
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
