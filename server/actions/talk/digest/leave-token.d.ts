import type { MemberId } from '../../../../shared/base/id.ts';
export type LeaveTokens = {
    readonly make: (member: MemberId) => string;
    /** Null: this server did not make it. */
    readonly read: (token: string) => MemberId | null;
};
/** `secret` is the server's own; what is signed with it for other purposes is no token here. */
export declare function createLeaveTokens(secret: string): LeaveTokens;
