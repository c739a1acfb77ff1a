/** The package ships no types; this is the part of it that is used. */
declare module "vietqr" {
  export class VietQR {
    constructor(options: { clientID: string; apiKey: string })
    /** Address of the service; a plain field, so it can be another one. */
    apiUrl: string
    /** Whether both keys are there. */
    checkKey(): boolean
  }
}
