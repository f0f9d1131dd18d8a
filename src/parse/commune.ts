/** Which commune a sheet says that it is of. */
import { oneLine } from '../text/fold.ts';

/** A capital tells a name from "UBND xã giao". */
const NAMED =
  /^(?:UBND|Ủy ban nhân dân|ỦY BAN NHÂN DÂN) ((?:[Xx]ã|XÃ|[Pp]hường|PHƯỜNG|[Đđ]ặc khu|ĐẶC KHU) \p{Lu}[^,;.–-]*)$/u;
const LONGEST = 80;

/** "XÃ ĐỒNG KỲ" of the line "UBND XÃ ĐỒNG KỲ" in a title block. */
export function communeInTitle(lines: string[]): string | undefined {
  return lines
    .filter((line) => line.length <= LONGEST)
    .map((line) => NAMED.exec(oneLine(line).normalize('NFC'))?.[1])
    .find(Boolean);
}
