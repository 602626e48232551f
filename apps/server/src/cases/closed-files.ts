import { Inject, Injectable, NotFoundException, type HttpException } from '@nestjs/common';
import { Openings, type Opening, type Viewer } from '#access';
import type { Confidentiality } from '#casework';
import { FileParked, openFile, type CaseFile, type Kept, type OpenedFile } from '#read-models';
import { Inbox } from '#reminders';
import type { Runtime } from '#runtime';
import { Gate } from '../access/gate.js';
import { denial } from '../http/denial.js';
import { RUNTIME } from '../http/order-desk.js';

/** The notice of somebody who asks to open a sealed file; whoever may agree does so by its `ref`. */
export const OPENING_ASKED = 'file-opening';

/** Also where it is sealed and no basis is given: nobody learns by trying numbers who is sealed. */
const notThere = (): HttpException =>
  denial(404, '没有找到', {
    code: 'not-found',
    message: '没有这份档案；查询已封存的档案，须写明法律依据。',
  });

/** Files that are closed to most: a minor's identity, and sealed files altogether. */
@Injectable()
export class ClosedFiles {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    private readonly gate: Gate,
  ) {}

  private get openings(): Openings {
    return new Openings(this.runtime.database.pool, this.runtime.clock);
  }

  async ask(
    viewer: Viewer,
    streamId: string,
    { reason, basis }: { readonly reason: string; readonly basis?: string },
  ): Promise<{ readonly file: CaseFile; readonly opening: Opening }> {
    const file = await this.inArea(viewer, streamId).catch((error: unknown) => {
      throw error instanceof NotFoundException ? notThere() : error;
    });
    const sealed = file.confidentiality === 'sealed';
    if (sealed && !basis) throw notThere();
    const opening = await this.openings.ask(viewer.account, streamId, reason, basis ?? null, sealed);
    await new Inbox(this.runtime.database.pool, this.runtime.clock).tell('head', {
      office: file.office,
      streamId,
      ref: opening.id,
      code: sealed ? OPENING_ASKED : 'file-opened',
      fileNumber: file.fileNumber,
      text: sealed
        ? `${viewer.person}申请开启已封存的档案 ${file.fileNumber}，等待另一人同意。理由：${reason}`
        : `${viewer.person}开启了${file.confidentiality === 'minor' ? '未成年人' : '限制知悉的'}档案 ${file.fileNumber}（三十分钟）。理由：${reason}`,
    });
    return { file, opening };
  }

  async agree(
    viewer: Viewer,
    streamId: string,
    id: string,
  ): Promise<{ readonly office: string; readonly opening: Opening }> {
    const { office } = await this.inArea(viewer, streamId);
    // Who decides elsewhere, and reads here, agrees to nothing here.
    if (!viewer.may('case.decide', office)) throw new NotFoundException();
    const opening = await this.openings.agree(id, streamId, viewer.account);
    if (!opening) throw new NotFoundException();
    return { office, opening };
  }

  /** A file of the area that this viewer may open, and how it is kept for him; anything else is not there. */
  async found(
    viewer: Viewer,
    streamId: string,
  ): Promise<OpenedFile & { readonly confidentiality: Confidentiality }> {
    const { kept, ...opened } = await this.opened(viewer, streamId);
    const confidentiality = await this.gate.toldAs(viewer, streamId, kept);
    if (confidentiality === null) throw new NotFoundException();
    // To whom it was opened its number is told too.
    if (confidentiality === 'ordinary' && kept.confidentiality !== 'ordinary')
      return { ...opened, confidentiality };
    const file = await this.gate.withoutSealedNumber(opened.file, kept);
    return { ...opened, file: kept.goesOn ? { ...file, confidentiality } : file, confidentiality };
  }

  /** A file of the viewer's area, sealed or not. @throws NotFoundException */
  async inArea(viewer: Viewer, streamId: string): Promise<CaseFile> {
    return (await this.opened(viewer, streamId)).file;
  }

  private async opened(viewer: Viewer, streamId: string): Promise<OpenedFile & { readonly kept: Kept }> {
    const opened = await openFile(this.runtime, { streamId }, this.runtime.clock.today()).catch(
      async (error: unknown) => {
        // Whose file it is not, or to whom it is sealed, he is not told that there is one.
        throw !(error instanceof FileParked) || (await this.isTold(viewer, error.file))
          ? error
          : new NotFoundException();
      },
    );
    if (!opened || !viewer.may('case.read', opened.file.office)) throw new NotFoundException();
    const kept = await this.gate.keptAs(streamId, opened.file.confidentiality);
    return { ...opened, kept, file: { ...opened.file, confidentiality: kept.confidentiality } };
  }

  /** Whether this viewer is told that a file which cannot be shown is there. */
  private async isTold(
    viewer: Viewer,
    { streamId, office, confidentiality }: FileParked['file'],
  ): Promise<boolean> {
    const kept = await this.gate.keptAs(streamId, confidentiality);
    return viewer.may('case.read', office) && kept.confidentiality !== 'sealed';
  }
}
