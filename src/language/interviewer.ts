/** The beginning of a paragraph in which an interviewer asks: ――, Q1. */
export const asks = /^[\s　]*(?:――|──|——|ーー|―|—|─|Q\d*[.．：:\s]|問[：:\s　])/
