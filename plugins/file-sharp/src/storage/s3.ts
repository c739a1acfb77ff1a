import { Readable } from "node:stream"
import type { S3Client } from "@aws-sdk/client-s3"
import type { S3Options } from "../options"
import type { RenderedFile } from "../render"
import type { Storage } from "./storage"

/** Files in an S3 bucket. The AWS client is loaded on first use, so that a shop without S3 never pays for it. */
export class S3Storage implements Storage {
  private loaded?: Promise<{ sdk: typeof import("@aws-sdk/client-s3"); client: S3Client }>

  constructor(private readonly options: S3Options) {}

  async writeFolder(folder: string, files: RenderedFile[]): Promise<void> {
    await Promise.all(
      files.map(({ name, body, content_type }) => this.write(`${folder}/${name}`, body, content_type))
    )
  }

  async write(key: string, body: Buffer, contentType: string): Promise<void> {
    const { sdk, client } = await this.load()
    await client.send(new sdk.PutObjectCommand({ ...this.place(key), Body: body, ContentType: contentType }))
  }

  async read(key: string): Promise<Buffer | null> {
    const { sdk, client } = await this.load()
    try {
      const { Body } = await client.send(new sdk.GetObjectCommand(this.place(key)))
      return Body ? Buffer.from(await Body.transformToByteArray()) : null
    } catch (error) {
      if (error instanceof sdk.NoSuchKey || error instanceof sdk.NotFound) return null
      throw error
    }
  }

  async stream(key: string): Promise<Readable | null> {
    const { sdk, client } = await this.load()
    try {
      const { Body } = await client.send(new sdk.GetObjectCommand(this.place(key)))
      return Body instanceof Readable ? Body : null
    } catch (error) {
      if (error instanceof sdk.NoSuchKey || error instanceof sdk.NotFound) return null
      throw error
    }
  }

  async remove(key: string): Promise<void> {
    const { sdk, client } = await this.load()
    await client.send(new sdk.DeleteObjectCommand(this.place(key)))
  }

  async removeFolder(folder: string, names: string[]): Promise<void> {
    await Promise.all(names.map((name) => this.remove(`${folder}/${name}`)))
  }

  async storedAt(key: string): Promise<Date | null> {
    const { sdk, client } = await this.load()
    try {
      const { LastModified } = await client.send(new sdk.HeadObjectCommand(this.place(key)))
      return LastModified ?? null
    } catch (error) {
      if (error instanceof sdk.NoSuchKey || error instanceof sdk.NotFound) return null
      throw error
    }
  }

  async foldersOf(prefix: string): Promise<string[]> {
    const { sdk, client } = await this.load()
    const { Bucket, Key: Prefix } = this.place(prefix)
    const found = await client.send(new sdk.ListObjectsV2Command({ Bucket, Prefix, Delimiter: "/" }))
    return (found.CommonPrefixes ?? []).flatMap(({ Prefix: folder }) =>
      folder ? [folder.slice(this.options.prefix.length).replace(/\/$/, "")] : []
    )
  }

  private place(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.options.bucket, Key: this.options.prefix + key }
  }

  private load(): Promise<{ sdk: typeof import("@aws-sdk/client-s3"); client: S3Client }> {
    this.loaded ??= import("@aws-sdk/client-s3").then((sdk) => {
      const { region, endpoint, access_key_id, secret_access_key } = this.options
      const credentials =
        access_key_id && secret_access_key
          ? { accessKeyId: access_key_id, secretAccessKey: secret_access_key }
          : undefined
      return {
        sdk,
        client: new sdk.S3Client({ region, endpoint, credentials, forcePathStyle: Boolean(endpoint) }),
      }
    })
    return this.loaded
  }
}
