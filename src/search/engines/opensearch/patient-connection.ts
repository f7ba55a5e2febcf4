import { Connection as ClientConnection } from '@opensearch-project/opensearch'

type Request = ClientConnection['request']
type Parameter = Parameters<Request>[0]
type Callback = Parameters<Request>[1]

/**
 * A connection of the client that gives up an answer which begins and does not go on. The client (3.9) waits no longer
 * than its timeout for the first byte, and for ever for the next ones.
 *
 * What was sent on a connection that the other side had closed meanwhile is sent on another one: the client tries once
 * more, and may be given the next that was closed. Everything that is asked of an engine here may be asked twice.
 */
export class PatientConnection extends ClientConnection {
  override request(params: Parameter, callback: Callback): ReturnType<Request> {
    const request = super.request(params, (error, response) => {
      // A connection that was kept and failed is kept no longer, so that this ends with a new one.
      if (error?.name === 'ConnectionError' && request.reusedSocket) this.request(params, callback)
      else callback(error, response)
    })
    request.on?.('response', response => request.once('timeout', () => response.destroy()))
    return request
  }
}
