import { z } from "zod"
import { routes } from "../../src/api/routes"

const shape = z.looseObject({})
const schemas = z.record(
  z.string(),
  z.custom<z.core.JSONSchema.BaseSchema>((value) => typeof value === "object" && value !== null)
)
const documentShape = z.object({
  paths: z.record(
    z.string(),
    z.record(z.string(), z.object({ responses: z.record(z.string(), shape) }).loose())
  ),
  components: z
    .object({ schemas: z.record(z.string(), shape), responses: z.record(z.string(), shape) })
    .loose(),
})

/** What the OpenAPI document of a gateway promises, ready to be held against real answers. */
export interface AnswerDocument {
  /** Why an answer is not what the document says, or null. */
  faultOf(method: string, path: string, status: number, body: unknown): string | null
  /** The routes whose answers were held against it so far. */
  checkedRoutes: Set<string>
}

/** The route that serves an address, as it is written in the registry. */
function routeOf(method: string, path: string): string | null {
  const fits = (pattern: string) => new RegExp(`^${pattern.replace(/:\w+/g, "[^/]+")}$`).test(path)
  // A fixed address goes before one with a parameter, as in the router.
  const found = routes
    .filter((route) => route.method === method.toLowerCase() && fits(route.path))
    .sort((a, b) => (a.path.match(/:/g)?.length ?? 0) - (b.path.match(/:/g)?.length ?? 0))[0]
  return found ? found.path.replace(/:(\w+)/g, "{$1}") : null
}

/** Reads the document of a running gateway. */
export async function readDocument(url: string): Promise<AnswerDocument> {
  const { paths, components } = documentShape.parse(await (await fetch(`${url}/openapi.json`)).json())
  // Every schema of the document stands alone: what it refers to comes along under `$defs`.
  const $defs = schemas.parse(
    JSON.parse(JSON.stringify(components.schemas).replaceAll("#/components/schemas/", "#/$defs/"))
  )
  const validators = new Map<string, z.ZodType>()
  const validatorOf = (name: string) => {
    const known = validators.get(name) ?? z.fromJSONSchema({ $ref: `#/$defs/${name}`, $defs })
    validators.set(name, known)
    return known
  }
  const checkedRoutes = new Set<string>()
  return {
    checkedRoutes,
    faultOf(method, path, status, body) {
      const pattern = routeOf(method, path)
      const operation = pattern === null ? undefined : paths[pattern]?.[method.toLowerCase()]
      if (!operation) return null
      const response = operation.responses[String(status)]
      if (!response) return `${method} ${pattern} does not promise a ${status}`
      const name = /"#\/components\/schemas\/(\w+)"/.exec(JSON.stringify(response))?.[1] ?? "Error"
      const parsed = validatorOf(name).safeParse(body)
      if (status === 200) checkedRoutes.add(`${method.toLowerCase()} ${pattern}`)
      return parsed.success
        ? null
        : `${method} ${pattern} answers no ${name}: ${parsed.error.issues
            .map((issue) => `${issue.path.join(".")} ${issue.message}`)
            .slice(0, 3)
            .join("; ")}`
    },
  }
}
