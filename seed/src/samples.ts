/** The password of every sample person, unless another is set. The seed gives it to nobody in production mode. */
const known_password = "chophien-demo"

/**
 * `SAMPLE_PASSWORD` sets another password, also for sample persons who are there already: a shop that others reach must
 * not have the one that everybody knows.
 */
const set_password = process.env.SAMPLE_PASSWORD || undefined

/** The password that a new sample person gets. */
export const sample_password = set_password ?? known_password

/** Whether sample persons who are there already get the password as well. */
export const changes_passwords = set_password !== undefined

/** The e-mail of a sample seller's member. */
export const emailOf = (seller_handle: string): string => `${seller_handle}@chophien.example`

/** The sellers whose member can sign in at once. */
export const signed_in_sellers = ["pa-co", "cao-phong", "long-coc", "mai-ha", "tam-dao"]

/** How the seed names itself in the catalogue's external ids. */
export const externalIdOf = (product_handle: string): string => `mau-${product_handle}`
