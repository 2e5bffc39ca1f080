### The page Delegation groups (src/wizard/pages/delegation, src/ui/pages/delegation.rs).

## The switch and the place
page-delegation-switch = 委任グループを設定する
page-delegation-help = { $words }。
page-delegation-without = Cloud Sync では不要です。このまま続行できます。
page-delegation-would-sync = これらのグループはクラウドに同期されます
page-delegation-would-sync-means = グループの OU が同期の対象に含まれています。対象外の OU を選択するか、その OU を除外してください。
page-delegation-go-to-scope = [ドメインと OU] に移動
page-delegation-where-dialog = グループの作成場所
page-delegation-where = 新しいグループの作成場所
page-delegation-ou = OU
page-delegation-where-help = 4 つすべてに 1 つの OU を使用します。同期されない Tier 0 用の OU が最適です。
page-delegation-choose-other-ou = 別の OU を選択…
page-delegation-choose-ou = OU を選択…
page-delegation-connect-first = 先にフォレストに接続してください
page-delegation-checking = 名前と権限を確認しています
page-delegation-check-again = もう一度確認
page-delegation-domain-itself = ドメインの下の OU を選択してください
page-delegation-built-in-container = ここにグループを作成するのは Windows だけです

## The four groups; what each may do stands in model-may
page-delegation-admins = 管理者
page-delegation-operators = オペレーター
page-delegation-browse = 参照
page-delegation-password-set = パスワードの設定
page-delegation-tier-0 = Tier 0: エンジンのアカウントはパスワード ハッシュを読み取れるため、エンジンを管理できる人はドメインを管理できます。
page-delegation-group-of = { $role }: グループ
page-delegation-keep = 作成済みのグループをそのまま使用する
page-delegation-make = 新しいグループを作成する
page-delegation-use = 既存のグループを使用する
page-delegation-leave-out = 使用しない
page-delegation-group = グループ
page-delegation-name-of = { $role } グループの名前
page-delegation-scope-of = { $role } グループのスコープ
page-delegation-domain-local = ドメイン ローカル
page-delegation-global = グローバル
page-delegation-universal = ユニバーサル
page-delegation-there = { $name } は既に存在します
page-delegation-there-means = { $dn } にある{ $kind }です。これを使用するか、別の名前を選択してください。
page-delegation-use-it = { $name } を使用
page-delegation-taken = { $name } は使用されています
page-delegation-taken-means = { $dn } がその名前を使用しています。{ $why }。別の名前を選択してください。
page-delegation-kind = 種類
page-delegation-protected = 保護された管理者グループであるか、以前そうであったグループです。
page-delegation-choose-other-for = { $role } の別のグループを選択
page-delegation-choose-other = 別のグループを選択
page-delegation-group-for = { $role } のグループ
page-delegation-group-search = { $role } のグループを名前または SID で検索
page-delegation-first-members = { $role } の最初のメンバー
page-delegation-members-search = { $role } のメンバーを検索
page-delegation-members-stay = 既にグループにいるメンバーは残り、これらが追加されます。

## Kinds of groups
page-delegation-security-domain-local = ドメイン ローカル セキュリティ グループ
page-delegation-security-global = グローバル セキュリティ グループ
page-delegation-security-universal = ユニバーサル セキュリティ グループ
page-delegation-security-special = 特殊なセキュリティ グループ
page-delegation-distribution-domain-local = ドメイン ローカル配布グループ
page-delegation-distribution-global = グローバル配布グループ
page-delegation-distribution-universal = ユニバーサル配布グループ
page-delegation-distribution-special = 特殊な配布グループ

## Why a name, a group or a member cannot be
page-delegation-same-name = { $role } も同じ名前です
page-delegation-no-group = グループではありません
page-delegation-no-rights = { $kind }です。権限を持てるのはセキュリティ グループだけです
page-delegation-built-in = 独自のメンバーと権限を持つ組み込みグループです
page-delegation-used = 既に { $role } に使用されています
page-delegation-chosen = 選択済みです
page-delegation-of-itself = グループを自分自身のメンバーにすることはできません
page-delegation-own-domain = グローバル グループに追加できるのは、同じドメインのメンバーだけです
page-delegation-distribution-no-rights = 配布グループはメンバーに権限を与えません
page-delegation-not-nested = この種類のグループは入れ子にできません
page-delegation-only-users-and-groups = 選択できるのはユーザーとグループだけです
page-delegation-domain-local-other-domain = ドメイン ローカル グループに、別のドメインのドメイン ローカル グループを含めることはできません
page-delegation-global-other-domain = グローバル グループに、別のドメインのグローバル グループを含めることはできません
page-delegation-global-domain-local = グローバル グループにドメイン ローカル グループを含めることはできません
page-delegation-global-universal = グローバル グループにユニバーサル グループを含めることはできません
page-delegation-universal-domain-local = ユニバーサル グループにドメイン ローカル グループを含めることはできません
page-delegation-nest-fault = { $inner } を { $outer } に含めることはできません: { $why }
page-delegation-missing-group = { $role } に使用するグループを選択してください
page-delegation-missing-ou = グループを作成する OU を選択してください
page-delegation-fault = { $role }: { $why }
page-delegation-clash = { $role }: Active Directory に { $name } という名前のものが既にあります
page-delegation-being-checked = 名前と権限を確認しています
page-delegation-not-checked = 名前と権限を確認できませんでした。もう一度確認してください

## Who may do what
page-delegation-who = 誰が何をできるか
page-delegation-nobody = まだ誰もいません。メンバーが選択されていません。
page-delegation-who-help = ここで選択したメンバーだけを表示しています。既存のグループにはほかのメンバーがいる場合があります。
page-delegation-no = いいえ
page-delegation-yes = はい
page-delegation-yes-through = はい ({ $groups } 経由)

## Operators and PasswordSet in Browse
page-delegation-nest-first = 先に [参照] と、2 つのうち 1 つを設定してください
page-delegation-nest-title = [オペレーター] と [パスワードの設定] にも参照を許可
page-delegation-nest = [オペレーター] と [パスワードの設定] を [参照] にも含める
page-delegation-nest-help = Microsoft の要件です。どちらもエンジンの情報を読み取る必要があります。
page-delegation-sign-out = 権限を有効にするには、新しいメンバーが一度サインアウトしてサインインし直す必要があります。
