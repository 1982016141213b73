import { QrCode } from '../../../ui/QrCode.tsx'

/** On the wall of a room: what to scan or type. Everybody gets their own link by letter; nobody gets one from the wall. */
export function RoomPage({ address, minutes }: { address: string; minutes: number }) {
  const [, site = '', code = ''] = /^https?:\/\/(.*\/)([^/]+)$/.exec(address) ?? []
  return (
    <>
      <p class="lede">
        Scan de code, en vul het e-mailadres in waarop je bent uitgenodigd. Je krijgt meteen je eigen link. Invullen
        kost ongeveer {minutes} minuten; niemand kan zien wat jij antwoordt.
      </p>
      <div class="entrance">
        <QrCode text={address} label={`QR-code naar ${address}`} />
        <div>
          <p class="lede">Of typ {site}</p>
          <p class="code">{code}</p>
        </div>
      </div>
    </>
  )
}
