// Who may import whom. `npm run lint` reads this; a rule's comment says what to do instead.

/** The marketplace's rooms, each standing on those before it. A new room gets its place here. */
const order = [
  "vocabulary",
  "contract",
  "platform",
  "sellers",
  "shipping",
  "listings",
  "checkout",
  "orders",
  "settlement",
]

/** Every folder that is a program or package of its own. */
const packages = "backend/[^/]+|plugins/[^/]+|storefront|seed|scripts|test"
/** What tests share with tests of other rooms. */
const testSupport = ["/tests/support/", "^test/kit/"]

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to })

const aboveInOrder = order
  .map((room, index) => ({ room, above: order.slice(index + 1) }))
  .filter(({ above }) => above.length)
  .map(({ room, above }) =>
    forbid(
      `${room}-imports-below`,
      `${room} stands below ${above.join(", ")}: declare a port here that the higher room registers in the container, or emit an event.`,
      { path: `^backend/${room}/` },
      { path: `^backend/(${above.join("|")})/`, pathNot: ["/tests/support/"] }
    )
  )

const gateway = "^plugins/vietqr-gateway/src"
const gatewayFloors = [
  ["kernel", ["kernel"]],
  ["core", ["kernel", "core"]],
  ["api", ["kernel", "core", "api"]],
].map(([floor, allowed]) =>
  forbid(
    `gateway-${floor}`,
    `The gateway's ${floor} imports from ${allowed.join(", ")} only: move what it needs down, or hand it in as an argument.`,
    { path: `${gateway}/${floor}/` },
    { path: `${gateway}/`, pathNot: `${gateway}/(${allowed.join("|")})/` }
  )
)

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      "file-cycle",
      "These files import each other in a circle: move what they share into a file of its own.",
      {},
      // Two tables that refer to each other do so in Medusa's data model, each naming the other's file.
      { circular: true, via: { pathNot: "/models/[^/]+\\.ts$" } }
    ),
    ...aboveInOrder,
    forbid(
      "room-without-place",
      "This folder of backend/ has no place among the rooms: add it to `order` in .dependency-cruiser.cjs.",
      { path: `^backend/(?!(?:${order.join("|")}|seller-panel)/)([^/]+)/` },
      { path: "^(backend|plugins)/", pathNot: "^backend/$1/" }
    ),
    forbid(
      "vocabulary-alone",
      "The vocabulary depends on zod alone, as browsers load it too.",
      { path: "^backend/vocabulary/src/" },
      { pathNot: ["^backend/vocabulary/src/", "node_modules/zod/"] }
    ),
    forbid(
      "contract-alone",
      "The contract depends on zod and the vocabulary alone, as browsers load it too.",
      // The double of the backend is a server for tests: no browser loads it.
      { path: "^backend/contract/src/", pathNot: "^backend/contract/src/double/" },
      { pathNot: ["^backend/(contract|vocabulary)/src/", "node_modules/zod/"] }
    ),
    forbid(
      "front-imports-contract",
      "The storefront and the seller panel import vocabulary and contract only: what they need of the backend comes by its routes.",
      { path: "^(storefront|backend/seller-panel)/src/" },
      {
        path: `^(${packages}|medusa-config)`,
        pathNot: ["^$1/", "^backend/(vocabulary|contract)/"],
      }
    ),
    forbid(
      "front-is-a-program",
      "Nobody imports from the storefront or the seller panel: they are programs.",
      { path: "^(?!storefront/|backend/seller-panel/|test/)" },
      { path: "^(storefront|backend/seller-panel)/" }
    ),
    forbid(
      "plugin-alone",
      "A plugin is useful without the marketplace: it imports from the vocabulary and the reader of tables at most.",
      { path: "^plugins/([^/]+)/" },
      {
        path: `^(${packages})/`,
        pathNot: [
          "^plugins/$1/",
          "^backend/vocabulary/",
          "^plugins/table-file/",
          ...testSupport,
          "jest-room",
        ],
      }
    ),
    forbid(
      "plugin-entry",
      "Import a plugin by what it offers: a file directly below its src, or a module's index or types.",
      { path: "^(?!plugins/)" },
      {
        path: "^plugins/[^/]+/src/",
        pathNot: ["^plugins/[^/]+/src/[^/]+$", "/src/modules/[^/]+/(index|types)\\.ts$"],
      }
    ),
    forbid(
      "gateway-by-http",
      "The gateway is a service of its own: speak to it over HTTP; its shapes come from payment-vietqr.",
      { path: "^(?!plugins/vietqr-gateway/|test/)" },
      { path: "^plugins/vietqr-gateway/" }
    ),
    ...gatewayFloors,
    forbid(
      "api-of-a-room",
      "Routes belong to their room: what two rooms need is a use case or a rule outside api/.",
      { path: `^(${packages})/` },
      { path: "/src/api/", pathNot: ["^$1/", `${gateway}/`] }
    ),
    forbid(
      "by-package-name",
      "Import from other packages by the package's name, and list the package in package.json.",
      { path: `^(${packages})/` },
      {
        path: `^(${packages})/`,
        pathNot: ["^$1/", "/tests/support/", "^scripts/jest-room\\.cjs$"],
        dependencyTypesNot: ["aliased-workspace"],
      }
    ),
    forbid(
      "nobody-imports-programs",
      "Seed, scripts and test are programs that use the rooms: nobody imports from them.",
      // The root's own settings are read by the scripts.
      { path: "^(?!seed/|scripts/|test/)[^/]+/" },
      { path: "^(seed|scripts|test)/", pathNot: ["^test/kit/", "^scripts/jest-room\\.cjs$"] }
    ),
    forbid(
      "sources-without-tests",
      "Sources do not import tests: what both need belongs to the sources.",
      { path: "/src/" },
      { path: "(/tests/|^test/)" }
    ),
    forbid(
      "no-enterprise-parts",
      "Roles, policies and OIDC of Medusa are Enterprise parts, which this project has no licence for: use platform's roles.",
      {},
      {
        path: [
          "@medusajs/(rbac|auth-oidc)(/|$)",
          "@medusajs/framework/(dist/)?policies",
          "@medusajs/dashboard/.*(roles|policies|permissions)",
        ],
      }
    ),
    forbid(
      "unresolvable",
      "No such file: correct the path, or add what is missing to the package's `exports`.",
      {},
      // Astro and Vite make some modules while they build; a manifest may be hidden by its package's `exports`.
      { couldNotResolve: true, pathNot: ["^astro:", "^virtual:", "\\?(raw|url|inline)$", "/package\\.json$"] }
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(\\.medusa|dist|\\.astro|\\.data|public)/" },
    // A circle of types is a circle too: its files cannot be read one after the other.
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    moduleSystems: ["es6", "cjs"],
    // Package names lead to sources by the `types` condition of each package's `exports`.
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "require", "node", "default"],
      mainFields: ["types", "typings", "module", "main"],
    },
  },
}
