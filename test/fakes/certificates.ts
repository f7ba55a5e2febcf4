import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** A certificate with its private key, both as PEM. */
export interface Certified {
  readonly cert: string
  readonly key: string
}

interface Wanted {
  /** The DNS name or IPv4 address that it is for. */
  readonly name: string
  readonly from?: Date
  readonly to?: Date
}

/** An authority of the test's own. */
export interface Authority {
  /** Its own certificate, as PEM. */
  readonly cert: string
  readonly certify: (wanted: Wanted) => Certified
}

const day = 24 * 60 * 60_000

/** A value in DER (ITU-T X.690): its tag, its length, and what it holds. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...head]), content])
}

const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts)
const oid = (...bytes: readonly number[]) => der(0x06, Buffer.from(bytes))
const time = (date: Date) => der(0x18, Buffer.from(`${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`))
const bits = (bytes: Uint8Array) => der(0x03, Buffer.from([0]), bytes)
const nameOf = (text: string) => sequence(der(0x31, sequence(oid(0x55, 4, 3), der(0x0c, Buffer.from(text)))))
const extension = (id: number, value: Uint8Array) => sequence(oid(0x55, 0x1d, id), der(0x04, value))

const ecdsaWithSha256 = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2))
const isAuthority = extension(0x13, sequence(der(0x01, Buffer.from([0xff]))))

function isFor(name: string): Buffer {
  const isAddress = /^\d+(?:\.\d+){3}$/.test(name)
  const value = isAddress ? der(0x87, Buffer.from(name.split('.').map(Number))) : der(0x82, Buffer.from(name))
  return extension(0x11, sequence(value))
}

interface Signed {
  readonly subject: string
  readonly from: Date
  readonly to: Date
  readonly publicKey: KeyObject
  readonly signer: KeyObject
  readonly extension: Uint8Array
}

/** A certificate (RFC 5280) as PEM. */
function signed({ subject, from, to, publicKey, signer, extension }: Signed): string {
  const contents = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaWithSha256,
    nameOf('Harbour authority'),
    sequence(time(from), time(to)),
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(extension)),
  )
  const whole = sequence(contents, ecdsaWithSha256, bits(sign('sha256', contents, signer)))
  return `-----BEGIN CERTIFICATE-----\n${whole.toString('base64')}\n-----END CERTIFICATE-----\n`
}

const keys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })

export function openAuthority(): Authority {
  const own = keys()
  const life = { from: new Date(Date.now() - 2 * day), to: new Date(Date.now() + day) }
  const subject = 'Harbour authority'
  return {
    cert: signed({ subject, ...life, publicKey: own.publicKey, signer: own.privateKey, extension: isAuthority }),
    certify: ({ name, from = life.from, to = life.to }) => {
      const { publicKey, privateKey } = keys()
      const cert = signed({ subject: name, from, to, publicKey, signer: own.privateKey, extension: isFor(name) })
      return { cert, key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() }
    },
  }
}
