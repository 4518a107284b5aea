# bash completion for harthon, made from its own commands: harthon completion bash
# Source this file, or keep it as ~/.local/share/bash-completion/completions/harthon
# shellcheck shell=bash disable=SC2034 # variables are those of the function that calls

# What can follow these words. Without them: what stands before the command.
_harthon_branch() {
    next='' options='' valued='' positions=0 repeats='' all=''
    case $1 in
        '') next='adopt apps bind binds build changes check clear completion config deploy deployments deps destroy diff env exit expect explain export exports expose exposes files get health help history hooks key label load local login logout logs open package peer preview record redo replay reset restart restore rollback sandbox save scale search sessions set show status target tasks undo unexpose unload unset upload verify version versions volume watch why' options='--help -h --session --color --ascii --quiet -q --no-pager --verbose -v --debug --version -V' valued='--session --color' ;;
        'adopt') options='--help -h' positions=1 ;;
        'apps') options='--help -h --output -o --quiet -q' valued='--output -o' ;;
        'bind') next='unset' options='--help -h' positions=1 ;;
        'bind unset') options='--help -h' positions=1 ;;
        'binds') options='--help -h --output -o --quiet -q' valued='--output -o' ;;
        'build') options='--help -h --to --report --sbom --dry-run --single-member --output -o --quiet -q' valued='--to --sbom --output -o' ;;
        'changes') options='--help -h --output -o --quiet -q' valued='--output -o' ;;
        'check') options='--help -h --output -o --quiet -q' valued='--output -o' ;;
        'clear') options='--help -h' ;;
        'completion') options='--help -h' positions=1 ;;
        'config') options='--help -h --toml --show-origin --output -o --quiet -q' valued='--output -o' positions=1 ;;
        'deploy') options='--help -h --timeout --no-wait --force --wait-lock --rollback --dry-run' valued='--timeout --wait-lock' ;;
        'deployments') next='cancel rollback' options='--help -h --output -o --quiet -q' valued='--output -o' ;;
        'deployments cancel') options='--help -h --yes -y' positions=1 ;;
        'deployments rollback') options='--help -h --yes -y' positions=1 ;;
        'deps') options='--help -h --tree --why --output -o --quiet -q' valued='--why --output -o' ;;
        'destroy') options='--help -h --force --dry-run --yes -y' positions=1 ;;
        'diff') options='--help -h --server --output -o --quiet -q' valued='--output -o' ;;
        'env') next='import list map secret unmap unset' options='--help -h' positions=1 repeats=1 ;;
        'env import') options='--help -h --cf' positions=1 ;;
        'env list') options='--help -h --output -o --quiet -q' valued='--output -o' ;;
        'env map') options='--help -h' positions=2 ;;
        'env secret') options='--help -h --from-env --from-file' valued='--from-env --from-file' positions=1 ;;
        'env unmap') options='--help -h' positions=1 ;;
        'env unset') options='--help -h' positions=1 ;;
        'exit') options='--help -h' ;;
        'expect') options='--help -h' positions=1 repeats=1 all=1 ;;
        'explain') options='--help -h --output -o --quiet -q' valued='--output -o' positions=1 ;;
        'export') options='--help -h --from --key --channel --offline --fetch-keys --cpu --mem --disk --instances --results --set --upload-to' valued='--from --key --channel --cpu --mem --disk --instances --results --set --upload-to' positions=1 ;;
        'exports') options='--help -h --output -o --quiet -q' valued='--output -o' ;;
        'expose') next='port' options='--help -h' positions=1 ;;
        'expose port') options='--help -h --name --protocol --fixed --label' valued='--name --protocol --label' positions=1 ;;
        'exposes') options='--help -h --output -o --quiet -q' valued='--output -o' ;;
        'files') options='--help -h --du --output -o --quiet -q' valued='--output -o' positions=1 ;;
        'get') options='--help -h --output -o --quiet -q' valued='--output -o' positions=1 ;;
        'health') next='command http supervisor tcp unset' ;;
        'health command') options='--help -h --grace --interval --timeout --delay --failures' valued='--grace --interval --timeout --delay --failures' positions=1 ;;
        'health http') options='--help -h --port --path --grace --interval --timeout --delay --failures' valued='--port --path --grace --interval --timeout --delay --failures' ;;
        'health supervisor') options='--help -h --grace --interval --timeout --delay --failures' valued='--grace --interval --timeout --delay --failures' ;;
        'health tcp') options='--help -h --port --grace --interval --timeout --delay --failures' valued='--port --grace --interval --timeout --delay --failures' ;;
        'health unset') options='--help -h' ;;
        'help') options='--help -h' positions=1 repeats=1 ;;
        'history') options='--help -h --lines -n --output -o --quiet -q' valued='--lines -n --output -o' positions=1 ;;
        'hooks') options='--help -h --rendered --output -o --quiet -q' valued='--output -o' positions=1 ;;
        'key') next='fetch forget list trust' ;;
        'key fetch') options='--help -h --yes -y' positions=1 ;;
        'key forget') options='--help -h' positions=1 ;;
        'key list') options='--help -h --output -o --quiet -q' valued='--output -o' ;;
        'key trust') options='--help -h' positions=1 ;;
        'label') next='unset' options='--help -h' positions=1 repeats=1 ;;
        'label unset') options='--help -h' positions=1 ;;
        'load') options='--help -h --from --key --channel --offline --fetch-keys' valued='--from --key --channel' positions=1 ;;
        'local') next='depot fail start status stop' ;;
        'local depot') options='--help -h --port' valued='--port' positions=1 ;;
        'local fail') next='5xx agent clear events exit fetch health list lock offers oom slow' ;;
        'local fail 5xx') options='--help -h --times --status' valued='--times --status' ;;
        'local fail agent') options='--help -h' positions=1 ;;
        'local fail clear') options='--help -h' ;;
        'local fail events') options='--help -h --by' valued='--by' ;;
        'local fail exit') options='--help -h --status --after' valued='--status --after' positions=1 ;;
        'local fail fetch') options='--help -h --times --status' valued='--times --status' ;;
        'local fail health') options='--help -h' positions=1 ;;
        'local fail list') options='--help -h --output -o --quiet -q' valued='--output -o' ;;
        'local fail lock') options='--help -h' positions=1 ;;
        'local fail offers') options='--help -h' ;;
        'local fail oom') options='--help -h --after' valued='--after' positions=1 ;;
        'local fail slow') options='--help -h --by' valued='--by' ;;
        'local start') options='--help -h --agents --cpus --mem --disk --ports --attribute --work --auth --uid --password-from-env --password-file --service-key --token-lifetime --detach --foreground' valued='--agents --cpus --mem --disk --ports --attribute --work --auth --uid --password-from-env --password-file --service-key --token-lifetime' ;;
        'local status') options='--help -h --output -o --quiet -q' valued='--output -o' ;;
        'local stop') options='--help -h' ;;
        'login') options='--help -h --target --uid --password-from-env --password-file --service-account --token-from-env --token-file' valued='--target --uid --password-from-env --password-file --service-account --token-from-env --token-file' ;;
        'logout') options='--help -h --target' valued='--target' ;;
        'logs') options='--help -h --follow -f --stdout --stderr --task --lines -n --grep --until --timeout --since-deploy --all' valued='--task --lines -n --grep --until --timeout' positions=1 ;;
        'open') options='--help -h --output -o --quiet -q' valued='--output -o' positions=1 ;;
        'package') options='--help -h --output -o --quiet -q' valued='--output -o' ;;
        'peer') next='unset' options='--help -h' positions=1 ;;
        'peer unset') options='--help -h' positions=1 ;;
        'preview') options='--help -h --legacy --output -o --quiet -q' valued='--output -o' positions=1 ;;
        'record') next='start stop' ;;
        'record start') options='--help -h --yes -y' positions=1 ;;
        'record stop') options='--help -h' ;;
        'redo') options='--help -h' ;;
        'replay') options='--help -h --var --dry-run --keep-going --no-echo --junit' valued='--var --junit' positions=1 ;;
        'reset') options='--help -h' positions=1 ;;
        'restart') options='--help -h --force' positions=1 ;;
        'restore') options='--help -h' positions=1 ;;
        'rollback') options='--help -h --app --force --yes -y' valued='--app' positions=1 ;;
        'sandbox') next='cat du get ls path' ;;
        'sandbox cat') options='--help -h --task --app' valued='--task --app' positions=1 ;;
        'sandbox du') options='--help -h --task --app --output -o --quiet -q' valued='--task --app --output -o' positions=1 ;;
        'sandbox get') options='--help -h --task --app --to' valued='--task --app --to' positions=1 ;;
        'sandbox ls') options='--help -h --task --app --output -o --quiet -q' valued='--task --app --output -o' positions=1 ;;
        'sandbox path') options='--help -h --task --app --output -o --quiet -q' valued='--task --app --output -o' positions=1 ;;
        'save') options='--help -h --yes -y' positions=1 ;;
        'scale') options='--help -h --force --yes -y' positions=2 ;;
        'search') options='--help -h --offline --output -o --quiet -q' valued='--output -o' positions=1 ;;
        'sessions') next='remove use' options='--help -h --output -o --quiet -q' valued='--output -o' ;;
        'sessions remove') options='--help -h --yes -y' positions=1 ;;
        'sessions use') options='--help -h --yes -y' positions=1 ;;
        'set') options='--help -h' positions=2 repeats=1 ;;
        'show') options='--help -h --output -o --quiet -q' valued='--output -o' ;;
        'status') options='--help -h --output -o --quiet -q' valued='--output -o' positions=1 ;;
        'target') next='add import list remove show use' ;;
        'target add') options='--help -h --marathon --dcos --marathon-service --mesos --store --auth --ca --fingerprint --timeout' valued='--marathon --dcos --marathon-service --mesos --store --auth --ca --fingerprint --timeout' positions=1 ;;
        'target import') options='--help -h --cluster --as --from --output -o --quiet -q' valued='--cluster --as --from --output -o' positions=1 ;;
        'target list') options='--help -h --output -o --quiet -q' valued='--output -o' ;;
        'target remove') options='--help -h --yes -y' positions=1 ;;
        'target show') options='--help -h --target --output -o --quiet -q' valued='--target --output -o' ;;
        'target use') options='--help -h' positions=1 ;;
        'tasks') options='--help -h --all -a --output -o --quiet -q' valued='--output -o' positions=1 ;;
        'undo') options='--help -h' ;;
        'unexpose') options='--help -h' positions=1 ;;
        'unload') options='--help -h' ;;
        'unset') options='--help -h' positions=1 ;;
        'upload') options='--help -h --to --dry-run --url --output -o --quiet -q' valued='--to --url --output -o' ;;
        'verify') options='--help -h --key --output -o --quiet -q' valued='--key --output -o' positions=1 repeats=1 ;;
        'version') options='--help -h --output -o --quiet -q' valued='--output -o' ;;
        'versions') options='--help -h --offline --output -o --quiet -q' valued='--output -o' positions=1 ;;
        'volume') next='unset' options='--help -h' positions=1 ;;
        'volume unset') options='--help -h' positions=1 ;;
        'watch') options='--help -h --interval -n --count -c' valued='--interval -n --count -c' positions=1 repeats=1 all=1 ;;
        'why') options='--help -h --output -o --quiet -q' valued='--output -o' positions=1 ;;
    esac
}

# What can stand at a place: words, files, or what only harthon knows.
_harthon_place() {
    kind='' words=''
    case $1 in
        '|--session') kind=asked ;;
        '|--color') kind=words words='always
never
auto' ;;
        'adopt|1') kind=asked ;;
        'apps|--output') kind=words words='table
json
plain' ;;
        'apps|-o') kind=words words='table
json
plain' ;;
        'bind|1') kind=asked ;;
        'bind unset|1') kind=asked ;;
        'binds|--output') kind=words words='table
json
plain' ;;
        'binds|-o') kind=words words='table
json
plain' ;;
        'build|--to') kind=files words='.tgz' ;;
        'build|--sbom') kind=files words='.json' ;;
        'build|--output') kind=words words='table
json
plain' ;;
        'build|-o') kind=words words='table
json
plain' ;;
        'changes|--output') kind=words words='table
json
plain' ;;
        'changes|-o') kind=words words='table
json
plain' ;;
        'check|--output') kind=words words='table
json
plain' ;;
        'check|-o') kind=words words='table
json
plain' ;;
        'completion|1') kind=words words='bash
zsh
fish' ;;
        'config|1') kind=asked ;;
        'config|--output') kind=words words='table
json
plain' ;;
        'config|-o') kind=words words='table
json
plain' ;;
        'deploy|--timeout') kind=asked ;;
        'deploy|--wait-lock') kind=asked ;;
        'deployments|--output') kind=words words='table
json
plain' ;;
        'deployments|-o') kind=words words='table
json
plain' ;;
        'deployments cancel|1') kind=asked ;;
        'deployments rollback|1') kind=asked ;;
        'deps|--why') kind=asked ;;
        'deps|--output') kind=words words='table
json
plain' ;;
        'deps|-o') kind=words words='table
json
plain' ;;
        'destroy|1') kind=asked ;;
        'diff|--output') kind=words words='table
json
plain' ;;
        'diff|-o') kind=words words='table
json
plain' ;;
        'env|1') kind=asked ;;
        'env import|1') kind=files words='' ;;
        'env list|--output') kind=words words='table
json
plain' ;;
        'env list|-o') kind=words words='table
json
plain' ;;
        'env map|1') kind=asked ;;
        'env map|2') kind=asked ;;
        'env secret|1') kind=asked ;;
        'env secret|--from-env') kind=asked ;;
        'env secret|--from-file') kind=files words='' ;;
        'env unmap|1') kind=asked ;;
        'env unset|1') kind=asked ;;
        'expect|1') kind=asked ;;
        'explain|1') kind=words words='id
cpus
mem
disk
gpus
instances
user
role
constraints
accepted-roles
network
kill-grace
upgrade
unreachable
backoff
runner
isolation
pid-namespace
account
group
topology
strategy
channel
ring
license
packaging
layers
compression
base-packages
trust
upload-to
fetch-from
fetch-cache' ;;
        'explain|--output') kind=words words='table
json
plain' ;;
        'explain|-o') kind=words words='table
json
plain' ;;
        'export|1') kind=asked ;;
        'export|--from') kind=files words='/' ;;
        'export|--key') kind=files words='.pub' ;;
        'export|--channel') kind=words words='base
stable
unstable' ;;
        'export|--cpu') kind=words words='0.1
0.5
1
2' ;;
        'export|--mem') kind=words words='256MB
512MB
1GiB
2GiB' ;;
        'export|--disk') kind=words words='0
1GiB
10GiB' ;;
        'export|--instances') kind=words words='1
2
3' ;;
        'export|--results') kind=files words='/' ;;
        'export|--set') kind=asked ;;
        'export|--upload-to') kind=asked ;;
        'exports|--output') kind=words words='table
json
plain' ;;
        'exports|-o') kind=words words='table
json
plain' ;;
        'expose|1') kind=asked ;;
        'expose port|1') kind=asked ;;
        'expose port|--name') kind=words words='http
https
admin
metrics' ;;
        'expose port|--protocol') kind=words words='tcp
udp
udp,tcp' ;;
        'expose port|--label') kind=asked ;;
        'exposes|--output') kind=words words='table
json
plain' ;;
        'exposes|-o') kind=words words='table
json
plain' ;;
        'files|1') kind=asked ;;
        'files|--output') kind=words words='table
json
plain' ;;
        'files|-o') kind=words words='table
json
plain' ;;
        'get|1') kind=words words='id
cpus
mem
disk
gpus
instances
user
role
constraints
accepted-roles
network
kill-grace
upgrade
unreachable
backoff
runner
isolation
pid-namespace
account
group
topology
strategy
channel
ring
license
packaging
layers
compression
base-packages
trust
upload-to
fetch-from
fetch-cache' ;;
        'get|--output') kind=words words='table
json
plain' ;;
        'get|-o') kind=words words='table
json
plain' ;;
        'health command|--grace') kind=asked ;;
        'health command|--interval') kind=asked ;;
        'health command|--timeout') kind=asked ;;
        'health command|--delay') kind=asked ;;
        'health http|--port') kind=asked ;;
        'health http|--path') kind=words words='/
/health
/healthz
/status' ;;
        'health http|--grace') kind=asked ;;
        'health http|--interval') kind=asked ;;
        'health http|--timeout') kind=asked ;;
        'health http|--delay') kind=asked ;;
        'health supervisor|--grace') kind=asked ;;
        'health supervisor|--interval') kind=asked ;;
        'health supervisor|--timeout') kind=asked ;;
        'health supervisor|--delay') kind=asked ;;
        'health tcp|--port') kind=asked ;;
        'health tcp|--grace') kind=asked ;;
        'health tcp|--interval') kind=asked ;;
        'health tcp|--timeout') kind=asked ;;
        'health tcp|--delay') kind=asked ;;
        'help|1') kind=asked ;;
        'history|1') kind=asked ;;
        'history|--output') kind=words words='table
json
plain' ;;
        'history|-o') kind=words words='table
json
plain' ;;
        'hooks|1') kind=asked ;;
        'hooks|--output') kind=words words='table
json
plain' ;;
        'hooks|-o') kind=words words='table
json
plain' ;;
        'key fetch|1') kind=asked ;;
        'key forget|1') kind=asked ;;
        'key list|--output') kind=words words='table
json
plain' ;;
        'key list|-o') kind=words words='table
json
plain' ;;
        'key trust|1') kind=files words='.pub' ;;
        'label|1') kind=asked ;;
        'label unset|1') kind=asked ;;
        'load|1') kind=asked ;;
        'load|--from') kind=files words='/' ;;
        'load|--key') kind=files words='.pub' ;;
        'load|--channel') kind=words words='base
stable
unstable' ;;
        'local depot|1') kind=files words='/' ;;
        'local fail events|--by') kind=asked ;;
        'local fail exit|1') kind=asked ;;
        'local fail exit|--after') kind=asked ;;
        'local fail health|1') kind=asked ;;
        'local fail list|--output') kind=words words='table
json
plain' ;;
        'local fail list|-o') kind=words words='table
json
plain' ;;
        'local fail lock|1') kind=asked ;;
        'local fail oom|1') kind=asked ;;
        'local fail oom|--after') kind=asked ;;
        'local fail slow|--by') kind=asked ;;
        'local start|--mem') kind=asked ;;
        'local start|--disk') kind=asked ;;
        'local start|--work') kind=files words='/' ;;
        'local start|--auth') kind=words words='none
basic
dcos' ;;
        'local start|--password-from-env') kind=asked ;;
        'local start|--password-file') kind=files words='' ;;
        'local start|--service-key') kind=files words='.pem' ;;
        'local start|--token-lifetime') kind=asked ;;
        'local status|--output') kind=words words='table
json
plain' ;;
        'local status|-o') kind=words words='table
json
plain' ;;
        'login|--target') kind=asked ;;
        'login|--password-from-env') kind=asked ;;
        'login|--password-file') kind=files words='' ;;
        'login|--service-account') kind=files words='.pem .json' ;;
        'login|--token-from-env') kind=asked ;;
        'login|--token-file') kind=files words='' ;;
        'logout|--target') kind=asked ;;
        'logs|1') kind=asked ;;
        'logs|--task') kind=asked ;;
        'logs|--timeout') kind=asked ;;
        'open|1') kind=asked ;;
        'open|--output') kind=words words='table
json
plain' ;;
        'open|-o') kind=words words='table
json
plain' ;;
        'package|--output') kind=words words='table
json
plain' ;;
        'package|-o') kind=words words='table
json
plain' ;;
        'peer|1') kind=asked ;;
        'peer unset|1') kind=asked ;;
        'preview|1') kind=words words='json
cmd
start
config
files
size' ;;
        'preview|--output') kind=words words='table
json
plain' ;;
        'preview|-o') kind=words words='table
json
plain' ;;
        'record start|1') kind=files words='.harthon' ;;
        'replay|1') kind=files words='.harthon' ;;
        'replay|--var') kind=asked ;;
        'replay|--junit') kind=files words='.xml' ;;
        'reset|1') kind=asked ;;
        'restart|1') kind=asked ;;
        'restore|1') kind=files words='.json' ;;
        'rollback|1') kind=asked ;;
        'rollback|--app') kind=asked ;;
        'sandbox cat|1') kind=asked ;;
        'sandbox cat|--task') kind=asked ;;
        'sandbox cat|--app') kind=asked ;;
        'sandbox du|1') kind=asked ;;
        'sandbox du|--task') kind=asked ;;
        'sandbox du|--app') kind=asked ;;
        'sandbox du|--output') kind=words words='table
json
plain' ;;
        'sandbox du|-o') kind=words words='table
json
plain' ;;
        'sandbox get|1') kind=asked ;;
        'sandbox get|--task') kind=asked ;;
        'sandbox get|--app') kind=asked ;;
        'sandbox get|--to') kind=files words='' ;;
        'sandbox ls|1') kind=asked ;;
        'sandbox ls|--task') kind=asked ;;
        'sandbox ls|--app') kind=asked ;;
        'sandbox ls|--output') kind=words words='table
json
plain' ;;
        'sandbox ls|-o') kind=words words='table
json
plain' ;;
        'sandbox path|1') kind=asked ;;
        'sandbox path|--task') kind=asked ;;
        'sandbox path|--app') kind=asked ;;
        'sandbox path|--output') kind=words words='table
json
plain' ;;
        'sandbox path|-o') kind=words words='table
json
plain' ;;
        'save|1') kind=asked ;;
        'scale|1') kind=asked ;;
        'scale|2') kind=asked ;;
        'search|1') kind=asked ;;
        'search|--output') kind=words words='table
json
plain' ;;
        'search|-o') kind=words words='table
json
plain' ;;
        'sessions|--output') kind=words words='table
json
plain' ;;
        'sessions|-o') kind=words words='table
json
plain' ;;
        'sessions remove|1') kind=asked ;;
        'sessions use|1') kind=asked ;;
        'set|1') kind=words words='id
cpus
mem
disk
gpus
instances
user
role
constraints
accepted-roles
network
kill-grace
upgrade
unreachable
backoff
runner
isolation
pid-namespace
account
group
topology
strategy
channel
ring
license
packaging
layers
compression
base-packages
trust
upload-to
fetch-from
fetch-cache' ;;
        'set|2') kind=asked ;;
        'show|--output') kind=words words='table
json
plain' ;;
        'show|-o') kind=words words='table
json
plain' ;;
        'status|1') kind=asked ;;
        'status|--output') kind=words words='table
json
plain' ;;
        'status|-o') kind=words words='table
json
plain' ;;
        'target add|1') kind=asked ;;
        'target add|--marathon') kind=asked ;;
        'target add|--dcos') kind=asked ;;
        'target add|--mesos') kind=asked ;;
        'target add|--store') kind=asked ;;
        'target add|--auth') kind=words words='none
basic
token
bearer
dcos' ;;
        'target add|--ca') kind=files words='.pem .crt' ;;
        'target add|--timeout') kind=asked ;;
        'target import|1') kind=words words='dcos' ;;
        'target import|--cluster') kind=asked ;;
        'target import|--from') kind=files words='/' ;;
        'target import|--output') kind=words words='table
json
plain' ;;
        'target import|-o') kind=words words='table
json
plain' ;;
        'target list|--output') kind=words words='table
json
plain' ;;
        'target list|-o') kind=words words='table
json
plain' ;;
        'target remove|1') kind=asked ;;
        'target show|--target') kind=asked ;;
        'target show|--output') kind=words words='table
json
plain' ;;
        'target show|-o') kind=words words='table
json
plain' ;;
        'target use|1') kind=asked ;;
        'tasks|1') kind=asked ;;
        'tasks|--output') kind=words words='table
json
plain' ;;
        'tasks|-o') kind=words words='table
json
plain' ;;
        'unexpose|1') kind=asked ;;
        'unset|1') kind=asked ;;
        'upload|--to') kind=asked ;;
        'upload|--url') kind=asked ;;
        'upload|--output') kind=words words='table
json
plain' ;;
        'upload|-o') kind=words words='table
json
plain' ;;
        'verify|1') kind=files words='.hart' ;;
        'verify|--key') kind=files words='.pub' ;;
        'verify|--output') kind=words words='table
json
plain' ;;
        'verify|-o') kind=words words='table
json
plain' ;;
        'version|--output') kind=words words='table
json
plain' ;;
        'version|-o') kind=words words='table
json
plain' ;;
        'versions|1') kind=asked ;;
        'versions|--output') kind=words words='table
json
plain' ;;
        'versions|-o') kind=words words='table
json
plain' ;;
        'volume|1') kind=asked ;;
        'volume unset|1') kind=asked ;;
        'watch|1') kind=asked ;;
        'watch|--interval') kind=asked ;;
        'watch|-n') kind=asked ;;
        'why|1') kind=asked ;;
        'why|--output') kind=words words='table
json
plain' ;;
        'why|-o') kind=words words='table
json
plain' ;;
    esac
}

# The words up to the cursor as they were typed: bash breaks them at signs such as = and :
_harthon_typed() {
    local text=${COMP_LINE:0:COMP_POINT} bare word i
    for ((i = 0; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        bare=${text#"${text%%[![:space:]]*}"}
        ((i < COMP_CWORD)) || word=$bare
        if ((i)) && [[ $bare == "$text" ]]; then
            typed[${#typed[@]} - 1]+=$word
        else
            typed+=("$word")
        fi
        text=${bare#"$word"}
    done
}

# Offers the whole word, of which bash wants what stands behind its last break.
_harthon_offer() {
    local whole=$before$1 broken=${COMP_WORDS[COMP_CWORD]}
    [[ $1 == "$current"* ]] || return
    [[ $broken != [=:] ]] || broken=''
    while [[ -n $broken && $before$current != *"$broken" ]]; do
        broken=${broken%?}
    done
    whole=${whole#"${before}${current%"$broken"}"}
    [[ $kind == files ]] || printf -v whole %q "$whole"
    COMPREPLY+=("$whole")
}

_harthon_files() {
    local path suffix
    while IFS= read -r path; do
        if [[ -z $words || -d ${path/#\~/$HOME} ]]; then
            _harthon_offer "$path"
        else
            for suffix in $words; do
                [[ $path != *"$suffix" ]] || _harthon_offer "$path"
            done
        fi
    done < <(compgen -f -- "$current")
    compopt -o filenames 2>/dev/null
}

_harthon_asked() {
    local line quotes="[\\\\'\"]"
    while IFS= read -r line; do
        _harthon_offer "${line%%$'\t'*}"
    done < <("${typed[0]/#\~/$HOME}" "${global[@]}" complete -- "${@//$quotes/}" 2>/dev/null </dev/null)
    if ((${#COMPREPLY[@]} == 0)); then
        words='' kind=files
        _harthon_files
    elif ((${#COMPREPLY[@]} == 1)) && [[ ${COMPREPLY[0]} == *[/=] ]]; then
        compopt -o nospace 2>/dev/null
    fi
}

# Offers what can stand at a place of the command.
_harthon_values() {
    local word
    _harthon_place "$command|$1"
    case $kind in
        words) while IFS= read -r word; do _harthon_offer "$word"; done <<<"$words" ;;
        files) _harthon_files ;;
        asked) _harthon_asked "${asked[@]}" "$current" ;;
    esac
}

_harthon_words() {
    local word
    for word in $1; do
        _harthon_offer "$word"
    done
}

_harthon() {
    local next options valued positions repeats all kind words
    local current word command='' before='' pending='' ended='' position=1 first at i=1
    local -a typed=() global=() asked=()
    COMPREPLY=()
    _harthon_typed
    at=$((${#typed[@]} - 1))
    current=${typed[at]}

    _harthon_branch ''
    while ((i < at)) && [[ ${typed[i]} == -* ]]; do
        word=${typed[i]}
        if [[ " $valued " == *" $word "* ]]; then
            ((i + 1 < at)) && global+=("$word" "${typed[i + 1]}") || pending=$word
            i=$((i + 2))
        else
            global+=("$word")
            i=$((i + 1))
        fi
    done
    while ((i < at)) && [[ " $next " == *" ${typed[i]} "* ]]; do
        command="${command:+$command }${typed[i]}"
        _harthon_branch "$command"
        i=$((i + 1))
    done
    [[ -n $command ]] || ((i >= at)) || return
    IFS=' ' read -r -a asked <<<"$command$pending"

    for ((first = i; i < at; i++)); do
        word=${typed[i]}
        asked+=("$word")
        if [[ -n $pending ]]; then
            pending=''
        elif [[ -z $ended && $word == -- ]]; then
            ended=1
        elif [[ -z $ended && $word == -?* ]]; then
            [[ " $valued " != *" $word "* ]] || pending=$word
        else
            [[ -z $all ]] || ((position < positions)) || ended=1
            position=$((position + 1))
        fi
    done
    [[ -z $repeats ]] || ((position <= positions)) || position=$positions

    if [[ -n $pending ]]; then
        _harthon_values "$pending"
    elif [[ -z $ended && $current == --*=* ]]; then
        before=${current%%=*}=
        current=${current#*=}
        asked+=("${before%=}")
        _harthon_values "${before%=}"
    elif [[ -z $ended && $current == -* ]]; then
        _harthon_words "$options"
    else
        ((first < at)) || _harthon_words "$next"
        _harthon_values "$position"
        if ((${#COMPREPLY[@]} == 0 && position > positions)) && [[ -z $current$ended ]]; then
            _harthon_words "$options"
        fi
    fi
}

complete -F _harthon harthon
