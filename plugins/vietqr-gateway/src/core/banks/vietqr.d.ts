/** The package ships no types; this is the part of it that is used. */
declare module "vietqr" {
  export class VietQR {
    constructor(options: { clientID: string; apiKey: string })
    /** Host of the service; a plain field, so it can be another one. */
    apiUrl: string
    /** Answers the parsed body, or (a fault of the package) the error as a value. */
    getBanks(): Promise<unknown>
  }
}
