import node from "@astrojs/node"

/**
 * Astro's Node adapter with our own server entry (src/server/entry.ts): the adapter neither compresses
 * nor reads STOREFRONT_PORT, so the entry wraps its request handler.
 * @returns {import("astro").AstroIntegration}
 */
export function nodeAdapter() {
  // The page that takes photos needs so much; src/server/bound-request.ts allows the others far less.
  // A page waits for its data before its first byte, so sending it piece by piece would only cost processor time.
  const adapter = node({
    mode: "standalone",
    bodySizeLimit: 28 * 1024 * 1024,
    experimentalDisableStreaming: true,
  })
  const done = adapter.hooks["astro:config:done"]
  return {
    ...adapter,
    hooks: {
      ...adapter.hooks,
      "astro:config:done": (options) =>
        done?.({
          ...options,
          setAdapter: (chosen) =>
            options.setAdapter({ ...chosen, serverEntrypoint: new URL("./entry.ts", import.meta.url) }),
        }),
    },
  }
}
