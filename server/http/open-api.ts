// /api/openapi.json, printed from the very table the routes are mounted and checked by.
import { z } from 'zod'
import { problemCodes } from '../../shared/base/problem.ts'
import { api } from '../../shared/wire/api.ts'
import type { Route } from '../../shared/wire/route.ts'

const schemaOf = (schema: z.ZodType): Record<string, unknown> => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return json
}

const json = (schema: Record<string, unknown>) => ({ 'application/json': { schema } })
const file = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }

const problemSchema = {
  type: 'object',
  required: ['problem'],
  properties: {
    problem: {
      type: 'object',
      required: ['code', 'message'],
      properties: {
        code: { type: 'string', enum: [...problemCodes] },
        message: { type: 'string', description: 'One plain sentence for a person.' },
        field: { type: 'string', description: 'The form field it is about.' },
      },
    },
  },
}

function parametersOf(schema: z.ZodType, place: 'path' | 'query'): object[] {
  const { properties, required } = schemaOf(schema) as {
    readonly properties?: Readonly<Record<string, unknown>>
    readonly required?: readonly string[]
  }
  return Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || (required?.includes(name) ?? false),
    schema,
  }))
}

function operationOf(name: string, route: Route): object {
  return {
    operationId: name,
    summary: route.summary,
    description: `For: ${route.access}.`,
    parameters: [
      ...parametersOf(route.params, 'path'),
      ...(route.query ? parametersOf(route.query, 'query') : []),
    ],
    ...(route.body !== null && {
      requestBody: { required: true, content: route.body === 'bytes' ? file : json(schemaOf(route.body)) },
    }),
    responses: {
      200: { description: 'Done', content: route.reply === 'bytes' ? file : json(schemaOf(route.reply)) },
      default: { description: 'Refused', content: json({ $ref: '#/components/schemas/Problem' }) },
    },
    security: route.access === 'anybody' ? [] : [{ session: [] }],
  }
}

const signIn = {
  post: {
    operationId: 'signIn',
    summary: 'Sign in; sets the session cookie',
    requestBody: {
      required: true,
      content: json({
        type: 'object',
        required: ['email', 'password'],
        properties: { email: { type: 'string' }, password: { type: 'string' } },
      }),
    },
    responses: {
      200: { description: 'Signed in' },
      default: { description: 'Refused', content: json({ $ref: '#/components/schemas/Problem' }) },
    },
    security: [],
  },
}

/** The whole document. Paths in OpenAPI's form, `/api/projects/{project}`. */
export function openApi(version: string): object {
  const paths: Record<string, Record<string, object>> = { '/api/auth/sign-in/email': signIn }
  for (const [name, route] of Object.entries(api)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    const there = paths[path] ?? {}
    there[route.method.toLowerCase()] = operationOf(name, route)
    paths[path] = there
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Rapporteur', version },
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'rapporteur.session_token' },
      },
    },
  }
}
