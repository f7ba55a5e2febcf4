import { expect, test } from 'vitest'
import { checkAddress, isPublic } from '../../src/web/addresses.ts'
import { endingFor } from '../../src/web/types.ts'

const reasonOf = (given: string, open: readonly string[] = []) => {
  const checked = checkAddress(given, open)
  return checked.kind === 'refused' ? checked.reason : null
}

// After OWASP's cheat sheet on server-side request forgery, and the ways of writing an address that it lists.
test.each([
  ...['http://127.0.0.1/', 'http://127.1/', 'http://0x7f.0.0.1/', 'http://0177.0.0.1/', 'http://2130706433/'],
  ...['http://0/', 'http://0.0.0.0/', 'http://[::]/', 'http://[::1]/', 'http://[0:0:0:0:0:ffff:127.0.0.1]/'],
  ...[
    'http://[::ffff:7f00:1]/',
    'http://[::ffff:0:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
  ],
  ...['http://10.0.0.8/', 'http://172.16.3.4/', 'http://192.168.1.1/', 'http://100.64.0.1/', 'http://198.18.0.1/'],
  ...['http://169.254.169.254/latest/meta-data/', 'http://[fd00:ec2::254]/', 'http://168.63.129.16/'],
  ...['http://[fe80::1]/', 'http://[fd12::1]/', 'http://224.0.0.1/', 'http://[ff02::1]/', 'http://255.255.255.255/'],
  ...['http://localhost/', 'http://LOCALHOST./', 'http://printer.local/', 'http://metadata.google.internal/'],
  ...['http://１２７.0.0.1/', 'http://127。0。0。1/'],
])('%s is not on the public internet', address => {
  expect(reasonOf(address)).toBe('private')
})

test.each([
  ['ftp://example.com/a', 'no-web-address'],
  ['file:///etc/passwd', 'no-web-address'],
  ['gopher://example.com/', 'no-web-address'],
  ['javascript:alert(1)', 'no-web-address'],
  ['http://user:secret@example.com/', 'credentials'],
  ['http://example.com@127.0.0.1/', 'credentials'],
  ['http://example.com:22/', 'port'],
  ['https://example.com:8443/', 'port'],
  ['http://example.com:0/', 'port'],
  ['example.com', 'no-address'],
  [`https://example.com/${'a'.repeat(2000)}`, 'too-long'],
])('%s is refused: %s', (address, reason) => {
  expect(reasonOf(address)).toBe(reason)
})

test('an address of the public web is accepted, without its fragment', () => {
  const checked = checkAddress(' https://example.com:443/news?id=1#top ')
  expect(checked.kind === 'address' && checked.url.href).toBe('https://example.com/news?id=1')
})

test('a host opened by a setting is accepted, only on the port named if one is', () => {
  expect(reasonOf('http://127.0.0.1:8080/', ['127.0.0.1:8080'])).toBeNull()
  expect(reasonOf('http://127.0.0.1:8081/', ['127.0.0.1:8080'])).toBe('port')
  expect(reasonOf('http://wiki.local:9000/', ['wiki.local'])).toBeNull()
  expect(reasonOf('http://user@wiki.local/', ['wiki.local'])).toBe('credentials')
})

test('public addresses are recognized as such, and anything else is not', () => {
  expect(['8.8.8.8', '2606:4700::1111'].map(isPublic)).toEqual([true, true])
  expect(['', 'example.com', 'fe80::1%eth0'].map(isPublic)).toEqual([false, false, false])
})

test('a page is typed by its content type, or by its name if that says nothing', () => {
  expect(endingFor('text/html', '/a.pdf')).toBe('.html')
  expect(endingFor('application/octet-stream', '/paper.PDF')).toBe('.pdf')
  expect(endingFor('text/plain', '/notes.md')).toBe('.md')
  expect(endingFor('', '/news')).toBe('.html')
  expect(endingFor('image/png', '/photo.png')).toBeNull()
  expect(endingFor('application/octet-stream', '/setup.exe')).toBeNull()
  expect(endingFor('video/mp4', '/clip.html')).toBeNull()
})
