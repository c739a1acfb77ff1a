/** A method and path that the router answers, as it was declared: `/admin/orders/:id`. */
export type RunningRoute = { method: string; path: string }

const declared = new Map<string, RunningRoute>()

/** Notes a route as Medusa declares it. */
export function noteRoute(route: RunningRoute): void {
  declared.set(`${route.method} ${route.path}`, route)
}

/** Every route of this process, once the application has loaded its routes. */
export const runningRoutes = (): RunningRoute[] => [...declared.values()]
