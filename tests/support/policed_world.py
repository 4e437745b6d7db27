"""A world on a machine of its own: /etc/attune and /usr/share/attune as an administrator would fill them, for every program
that runs in it. They are laid over the real ones in a mount namespace; nothing in the environment says where they are."""
import os

from world import World

LAY_OVER = """
for place in etc usr/share; do
  mount -t overlay overlay -o "lowerdir=$1/empty/$place:/$place" "/$place" || exit 77
  mount --bind "$1/$place/attune" "/$place/attune" || exit 77
done
shift
exec "$@"
"""


class PolicedWorld(World):
    def __init__(self, server=None):
        self.machine = None
        super().__init__(server)
        machine = self.root / "machine"
        for place in ("etc", "usr/share"):
            for above in (machine, machine / "empty"):
                (above / place / "attune").mkdir(parents=True)
        self.machine = machine
        self.etc = machine / "etc/attune"
        self.share = machine / "usr/share/attune"
        self.policy = self.etc / "policy.toml"

    def as_user(self, *command):
        inner = super().as_user(*command)
        if self.machine is None:
            return inner
        namespace = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--mount"]
        return [*namespace, "sh", "-c", LAY_OVER, "sh", str(self.machine), *inner]

    def administer(self, path, text, mode=0o644):
        """Writes a file as root does: a new one in the place of the old."""
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_name(".new")
        new.write_text(text)
        new.chmod(mode)
        new.rename(path)
