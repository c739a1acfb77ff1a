// The adapter listens by itself as soon as it is imported, unless this is set before; src/server/entry.ts listens instead.
process.env["ASTRO_NODE_AUTOSTART"] = "disabled"
