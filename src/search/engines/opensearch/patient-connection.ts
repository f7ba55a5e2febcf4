import { Connection as ClientConnection } from '@opensearch-project/opensearch'

type Request = ClientConnection['request']

/**
 * A connection of the client that gives up an answer which begins and does not go on. The client (3.9) waits no longer
 * than its timeout for the first byte, and for ever for the next ones.
 */
export class PatientConnection extends ClientConnection {
  override request(...[params, callback]: Parameters<Request>): ReturnType<Request> {
    const request = super.request(params, callback)
    request.on?.('response', response => request.once('timeout', () => response.destroy()))
    return request
  }
}
