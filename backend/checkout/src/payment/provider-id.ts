/** The payment provider that stands for the gateway, as Medusa names it. */
export const vietqr_provider_id = "pp_vietqr_vietqr"
