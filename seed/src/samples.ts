/** The password of every sample person. The seed gives it to nobody in production mode. */
export const sample_password = "chophien-demo"

/** The e-mail of a sample seller's member. */
export const emailOf = (seller_handle: string): string => `${seller_handle}@chophien.example`

/** The sellers whose member can sign in at once. */
export const signed_in_sellers = ["pa-co", "cao-phong", "long-coc", "mai-ha", "tam-dao"]

/** How the seed names itself in the catalogue's external ids. */
export const externalIdOf = (product_handle: string): string => `mau-${product_handle}`
